extension JSONParser {
    /// The node of a text that is one number or word and nothing else; its offset is 0.
    static func scalar(_ text: String) -> JSONNode? {
        guard
            let tape = try? tape(of: Array(text.utf8), JSONOptions(maxDepth: 0, maxBytes: .max, maxNodes: 1)),
            tape.count == 1, let node = tape.first,
            node.byteCount == text.utf8.count
        else { return nil }
        return node
    }
}
