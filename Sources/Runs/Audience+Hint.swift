public import JSON

extension Audience {
    /// Whether everybody who has the page may see and answer it.
    public var isAnyone: Bool { reviewers.isEmpty && takesRequester }

    /// What stands before a hint that could not be read, where reviewers are named; no reviewer's id begins so.
    static let unreadablePrefix = "\(AudienceHints.keyword): "

    /// Whether its author may have closed the run in a way that was not understood, so that it is for nobody.
    public var isUnreadable: Bool { reviewers.contains { $0.hasPrefix(Self.unreadablePrefix) } }

    /// What a run's schema says under `x-countersign`: `reviewers`, `requester` and `selfApproval`.
    ///
    /// It may stand at the schema's root, or where the root's `$ref` and `allOf` lead within the document, as Pydantic
    /// writes a model that contains itself; the first place that says a thing counts for it.
    ///
    /// A hint that is not of its kind closes the run and does not open it: its JSON text stands as a name that nobody
    /// bears. So does, alone, whatever stands there and is no hint at all, such as `self_approval`.
    public init(schema: JSONValue?) {
        let hints = AudienceHints(schema)
        let approval = hints["selfApproval"]
        self.init(
            reviewers: hints.unreadable.isEmpty
                ? hints["reviewers"].map(Self.names) ?? []
                : hints.unreadable.map { Self.unreadablePrefix + $0 },
            requester: hints["requester"].flatMap { $0.isNull ? nil : $0.string ?? $0.text },
            takesRequester: approval == nil || approval?.bool == true)
    }

    private static func names(_ list: JSONValue) -> [String] {
        guard !list.isNull else { return [] }
        let names = list.kind == .array ? list.elements.map { $0.string ?? $0.text } : [list.text]
        return names.isEmpty ? [list.text] : names
    }
}
