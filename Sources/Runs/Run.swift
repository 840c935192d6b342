/// One execution of a flow on an orchestrator.
public struct Run: Hashable, Sendable {
    /// What the orchestrator calls it: opaque, unique within the orchestrator.
    public let id: String

    /// A name for people, such as `agile-otter`; comes from strangers.
    public let name: String

    /// The name of the flow it executes; `nil` where the orchestrator has no flows.
    public let flow: String?

    /// Labels given by the author, in the author's order.
    public let tags: [String]

    public init(id: String, name: String, flow: String? = nil, tags: [String] = []) {
        self.id = id
        self.name = name
        self.flow = flow
        self.tags = tags
    }
}
