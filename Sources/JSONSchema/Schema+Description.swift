/// A print tells which schema it is, and not what it says: its constants may be secrets.
extension Schema: CustomStringConvertible, CustomReflectable {
    /// The schema's URI, where it has one, and how many subschemas it reaches: `schema of 3 subschemas`.
    public var description: String {
        let graph = storage.graph
        let uri = graph.resources[Int(graph.subschemas[Int(root.subschema)].resource)].uri
        let count = max(graph.subschemas.count - 1, 1)  // the first takes anything, and is no one's
        return "schema \(uri.isEmpty ? "" : uri + " ")of \(count) subschema\(count == 1 ? "" : "s")"
    }

    /// No parts: the description is all that a dump shows.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
