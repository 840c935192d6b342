extension Entry {
    /// What a page would post for it, without files: the names are those after `suffix`.
    func pairs(_ suffix: String = "") -> [FormBody.Pair] {
        var pairs: [FormBody.Pair] = []
        func add(_ letter: String, _ value: String?) {
            if let value { pairs.append(FormBody.Pair(name: letter + suffix, value: value)) }
        }
        add("v", text)
        for value in more { add("v", value) }
        add("j", json)
        add("k", key)
        add("s", state)
        add("z", zone)
        add("o", isOpen ? "shown" : nil)
        for row in rows { add("r", row.mark) }
        for (token, part) in parts.sorted(by: { $0.key < $1.key }) {
            pairs += part.pairs("\(suffix)/\(token)")
        }
        return pairs
    }
}
