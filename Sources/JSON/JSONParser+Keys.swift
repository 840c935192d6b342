extension JSONParser {
    /// Deals with keys named twice in the object that ends here.
    mutating func checkKeys(of container: Int) throws(Failure) {
        var members = JSONMemberKeys(base: base, nodes: nodes, container: container, end: count)
        guard members.mayRepeat else { return }
        let repeats = members.repeats()
        guard let first = repeats.first else { return }
        guard options.duplicateKeys == .keepLast else {
            throw failure(.duplicateKey(members.text(first.later)), at: Int(nodes[first.later].offset) - 1)
        }
        members.keepLast(of: repeats)
        count = members.end
    }
}
