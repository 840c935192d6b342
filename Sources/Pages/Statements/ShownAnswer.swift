import Forms
public import JSON

/// What was answered, as those who come late may read it: without its secrets.
public struct ShownAnswer: Sendable {
    /// The run input, `null` in place of its secrets.
    public let input: JSONValue

    /// Where in it there is a secret that was given.
    public let secrets: [JSONPointer]

    /// With secrets, or digests of them, in their places: not to be shown.
    private let kept: JSONValue
    private let form: Form

    init(_ input: JSONValue, form: Form) {
        secrets = form.secrets(in: input)
        self.input = input.replacing(secrets) { _ in .null }
        (kept, self.form) = (input, form)
    }

    /// The run input as the form says it, for a page with room for so many values; what lies in the places of secrets tells
    /// which branch of a union was answered.
    func wording(atMost values: Int) -> Wording {
        form.wording(of: kept, hiding: secrets, atMost: values)
    }
}

extension ShownAnswer: Equatable {
    /// Whether both tell the same.
    public static func == (one: ShownAnswer, other: ShownAnswer) -> Bool {
        one.input == other.input && one.secrets == other.secrets
    }
}
