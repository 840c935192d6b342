extension Tree {
    /// Whether no two subschemas bear the same name: else JSON Schema Core §8.2 leaves open which one is meant.
    var hasUniqueNames: Bool {
        let names = self.names(in: "")
        return Set(names).count == names.count
    }

    /// What stands behind `$id`, and behind `$anchor` and `$dynamicAnchor` after their resource's.
    private func names(in resource: String) -> [String] {
        switch self {
        case .array(let elements): elements.flatMap { $0.names(in: resource) }
        case .object(let members): names(of: members, in: resource)
        default: []
        }
    }

    private func names(of members: [(key: String, value: Tree)], in resource: String) -> [String] {
        let id = members.first { $0.key == "$id" }?.value.word
        let inner = id ?? resource
        let anchors = members.filter { ["$anchor", "$dynamicAnchor"].contains($0.key) }.compactMap(
            \.value.word)
        return [id].compactMap { $0 } + anchors.map { "\(inner)#\($0)" }
            + members.flatMap { $0.value.names(in: inner) }
    }

    private var word: String? {
        guard case .string(let word) = self else { return nil }
        return word
    }
}
