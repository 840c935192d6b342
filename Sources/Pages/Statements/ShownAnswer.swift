import Forms
public import JSON

/// What was answered, as those who come late may read it: without its secrets.
public struct ShownAnswer: Equatable, Sendable {
    /// The run input, `null` in place of its secrets.
    public let input: JSONValue

    /// Where in it there is a secret that was given.
    public let secrets: [JSONPointer]

    /// The run input as the form says it.
    let wording: Wording

    init(_ input: JSONValue, form: Form) {
        secrets = form.secrets(in: input)
        self.input = input.replacing(secrets) { _ in .null }
        wording = form.wording(of: self.input, hiding: PlaceTree(secrets))
    }
}
