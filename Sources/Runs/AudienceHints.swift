import JSON

/// What a schema says under `x-countersign` of the whole run, wherever the root's references lead.
struct AudienceHints {
    /// The member of a schema that holds hints.
    static let keyword = "x-countersign"

    /// Every hint that there is, of fields too: whatever else an author wrote may have been meant to close the run.
    static let known: Set<String> = [
        "widget", "order", "columns", "rows", "placeholder", "help", "labels", "group", "advanced", "submit",
        "errors", "language", "review", "evidence", "reviewers", "requester", "selfApproval",
        ReminderHint.name, ShowAnswerHint.name,
    ]

    /// Farther than this no reference is followed.
    private static let mostSteps = 1_000

    private var found: [JSONValue] = []

    /// What was written there and means nothing, or where hints may stand that were not reached.
    private(set) var unreadable: [String] = []

    init(_ schema: JSONValue?) {
        guard let schema else { return }
        var (places, steps, followed, lost) = ([schema], 0, Set(["#"]), [String]())
        while steps < places.count, steps < Self.mostSteps {
            let place = places[steps]
            steps += 1
            if let hints = place[Self.keyword] { read(hints) }
            if let reference = place["$ref"]?.string, followed.insert(reference).inserted {
                let target = Self.target(reference, in: schema)
                if let target { places.append(target) } else { lost.append("$ref: \(reference)") }
            }
            if let all = place["allOf"] { places += all.elements.prefix(Self.mostSteps) }
        }
        if steps < places.count { lost.append("allOf") }
        // What was lost cannot have held what is nowhere in the schema.
        if !lost.isEmpty, schema.text.contains("\"\(Self.keyword)\"") { unreadable += lost }
    }

    /// The first hint of this name.
    subscript(name: String) -> JSONValue? {
        found.lazy.compactMap { $0[name] }.first
    }

    private mutating func read(_ hints: JSONValue) {
        found.append(hints)
        guard hints.kind == .object else { return unreadable.append(hints.text) }
        unreadable += hints.members.map(\.key).filter { !Self.known.contains($0) }
    }

    /// Where a reference within the document leads.
    private static func target(_ reference: String, in schema: JSONValue) -> JSONValue? {
        guard reference.hasPrefix("#") else { return nil }
        return JSONPointer(String(reference.dropFirst())).flatMap(schema.value)
    }
}
