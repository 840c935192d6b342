import Forms
import JSON
import Languages

extension Form {
    /// A form of JSON text.
    init(_ schema: String, initial: String? = nil, words: Words = .english) throws {
        try self.init(
            schema: try JSONDocument(schema).root, initial: try initial.map { try JSONDocument($0).root },
            words: words)
    }

    /// A form of one member `a`.
    init(member schema: String, isRequired: Bool = false, initial: String? = nil, words: Words = .english)
        throws
    {
        let required = isRequired ? #","required":["a"]"# : ""
        try self.init(
            #"{"type":"object","properties":{"a":\#(schema)}\#(required)}"#,
            initial: initial.map { #"{"a":\#($0)}"# }, words: words)
    }

    /// The field `a`, or the only one.
    var first: Field? { sheet().fields.first }

    /// The page after a button was pressed on it.
    func pressed(_ action: String, _ body: FormBody) throws -> Draft? {
        guard let action = FormAction(action) else { return nil }
        return try edit(body, action)
    }
}

extension FormAnswer {
    /// The run input's JSON text, or each problem with its place, or why the post is none of ours.
    var text: String {
        switch self {
        case .valid(let input, _): input.text
        case .invalid(let problems, _):
            problems.map { "\($0.pointer): \($0.message)" }.joined(separator: "\n")
        case .malformed(let error): error.description
        }
    }

    /// The problems with the ids of their fields.
    var places: [String] {
        guard case .invalid(let problems, _) = self else { return [] }
        return problems.map { "\($0.fieldID ?? "-"): \($0.message)" }
    }

    var draft: Draft {
        switch self {
        case .valid(_, let draft), .invalid(_, let draft): draft
        case .malformed: Draft()
        }
    }
}

extension FormBody {
    /// The pairs as a browser writes them in a URL, without escapes: `v/a=1&s/b=bool`.
    init(_ text: String) {
        self.init(
            pairs: text.split(separator: "&").map { pair in
                let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return Pair(name: String(halves[0]), value: halves.count > 1 ? String(halves[1]) : "")
            })
    }
}
