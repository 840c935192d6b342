import Forms
public import JSON

/// What was answered, as those who come late may read it: without its secrets.
public struct ShownAnswer: Equatable, Sendable {
    /// The run input, `null` in place of its secrets.
    public let input: JSONValue

    /// Where in it there is a secret that was given.
    public let secrets: [JSONPointer]

    /// What the form calls the members of the run input, by name.
    let labels: [String: String]

    init(_ input: JSONValue, form: Form) {
        secrets = form.secrets(in: input)
        self.input = input.replacing(secrets) { _ in .null }
        labels = form.memberLabels()
    }
}

extension Form {
    /// What the fields of the run input's members are called, by the member's name.
    func memberLabels(_ draft: Draft = Draft()) -> [String: String] {
        let fields = sheet(draft).fields.map { (String($0.name.dropFirst(2)), $0.label) }
        return Dictionary(fields) { first, _ in first }
    }
}
