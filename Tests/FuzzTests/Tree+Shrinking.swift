extension Tree {
    /// Values that are a little smaller: a part left out, a part in place of the whole, a part made smaller.
    var smaller: [Tree] {
        switch self {
        case .null: []
        case .bool, .number: [.null]
        case .string(let value): value.isEmpty ? [] : [.string(""), .string(String(value.dropLast()))]
        case .array(let elements): elements + Tree.smaller(elements).map(Tree.array)
        case .object(let members): members.map(\.value) + Tree.smaller(members).map(Tree.object)
        }
    }

    private static func smaller(_ elements: [Tree]) -> [[Tree]] {
        elements.indices.flatMap { index in
            [Array(elements[..<index] + elements[(index + 1)...])]
                + elements[index].smaller.map { other in
                    var changed = elements
                    changed[index] = other
                    return changed
                }
        }
    }

    private static func smaller(_ members: [(key: String, value: Tree)]) -> [[(key: String, value: Tree)]] {
        members.indices.flatMap { index in
            [Array(members[..<index] + members[(index + 1)...])]
                + members[index].value.smaller.map { other in
                    var changed = members
                    changed[index].value = other
                    return changed
                }
        }
    }

    /// The smallest value found for which the condition still holds, after so many trials at most.
    func shrunk(trials: Int = 2_000, while holds: (Tree) -> Bool) -> Tree {
        var (best, left) = (self, trials)
        while let next = best.smaller.prefix(max(left, 0)).first(where: { tree in
            left -= 1
            return holds(tree)
        }) {
            best = next
        }
        return best
    }
}
