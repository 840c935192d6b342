import JSON

/// What was entered into a form and not sent, as it is kept: without secrets and files.
public struct KeptDraft: Equatable, Sendable {
    /// The longest text of one, in bytes.
    public static let mostBytes = 256 << 10

    /// A JSON array of names and values, in pairs.
    public let text: String

    /// Takes the text of one that was kept before.
    public init(text: String) {
        self.text = text
    }

    init(_ entry: Entry) {
        text =
            JSONValue.array(entry.pairs().map { .array([.string($0.name), .string($0.value)]) }).text
    }

    /// What a page posted for it; empty where the text is none of ours.
    var body: FormBody {
        let pairs = (try? JSONDocument(text).root)?.elements.compactMap { pair -> FormBody.Pair? in
            guard let name = pair[0]?.string, let value = pair[1]?.string else { return nil }
            return FormBody.Pair(name: name, value: value)
        }
        return FormBody(pairs: pairs ?? [])
    }
}
