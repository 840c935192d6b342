/// The links of one reviewer that count: whose they are, and of which generation.
///
/// A higher generation revokes all that came before.
public struct ReviewerLink: Hashable, Sendable {
    /// The reviewer's id.
    public let id: String

    /// From 1.
    public let generation: Int

    public init(id: String, generation: Int = 1) {
        self.id = id
        self.generation = generation
    }

    /// As tokens carry it, such as `ada#2`; an id holds no `#`.
    public var text: String { "\(id)#\(generation)" }

    /// `nil` for what `text` does not write.
    public init?(_ text: String) {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2, let generation = Int(parts[1]) else { return nil }
        self.init(id: String(parts[0]), generation: generation)
        guard self.text == text else { return nil }
    }
}
