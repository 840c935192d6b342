public import JSON

extension Audience {
    /// Whether everybody who has the page may see and answer it.
    public var isAnyone: Bool { reviewers.isEmpty && takesRequester }

    /// What a run's schema says under `x-countersign`: `reviewers`, `requester` and `selfApproval`.
    ///
    /// A hint that is not of its kind closes the run and does not open it: its JSON text stands as a name that nobody
    /// bears.
    public init(schema: JSONValue?) {
        self.init(hints: schema?["x-countersign"])
    }

    private init(hints: JSONValue?) {
        let approval = hints?["selfApproval"]
        self.init(
            reviewers: hints?["reviewers"].map(Self.names) ?? [],
            requester: hints?["requester"].flatMap { $0.isNull ? nil : $0.string ?? $0.text },
            takesRequester: approval == nil || approval?.bool == true)
    }

    private static func names(_ list: JSONValue) -> [String] {
        guard !list.isNull else { return [] }
        let names = list.kind == .array ? list.elements.map { $0.string ?? $0.text } : [list.text]
        return names.isEmpty ? [list.text] : names
    }
}
