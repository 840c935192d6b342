/// Does to a draft what a button on its form asks for.
struct DraftEditor {
    let table: PlanTable
    let action: FormAction

    /// - Returns: The id of the part to go on at; `nil` where the form has no such button.
    func edit(_ entry: inout Entry, _ node: FieldNode) -> String? {
        edit(&entry, node, action.tokens[...])
    }

    private func edit(_ entry: inout Entry, _ node: FieldNode, _ tokens: ArraySlice<String>) -> String? {
        guard let token = tokens.first else { return edit(&entry, at: node) }
        if tokens.count == 1, action.verb != .add, action.verb != .show {
            return move(&entry, node, token)
        }
        guard let (inner, path) = child(of: node, tokens) else { return nil }
        return edit(&entry, path) { edit(&$0, inner, tokens.dropFirst(path.count)) }.map { focus in
            if action.verb == .show, tokens.count == path.count { choose(path[0], &entry, node) }
            return focus
        }
    }

    /// Edits the entry some tokens down.
    private func edit(
        _ entry: inout Entry, _ path: [String], _ body: (inout Entry) -> String?
    ) -> String? {
        guard let token = path.first else { return body(&entry) }
        return edit(&entry.parts[token, default: Entry()], Array(path.dropFirst()), body)
    }

    /// The place below, and the tokens that lead there: two for a member that depends on others.
    private func child(of node: FieldNode, _ tokens: ArraySlice<String>) -> (FieldNode, [String])? {
        guard let token = tokens.first else { return nil }
        switch node.shape {
        case .group(let group):
            if let place = group.places[token] {
                return (node.member(group.members[place], in: table), [token])
            }
            if token == PathToken.further.key { return node.further(group, in: table).map { ($0, [token]) } }
            guard let condition = group.conditions.first(where: { $0.token.key == token }),
                let next = tokens.dropFirst().first, let place = condition.group.places[next]
            else { return nil }
            return (
                node.member(condition.group.members[place], below: condition.token, in: table), [token, next]
            )
        case .list(let list):
            return Self.row(token).flatMap { node.row(list, id: $0, given: node.givenEntries, in: table) }
                .map { ($0, [token]) }
        case .map(let map):
            return Self.row(token).map {
                (node.row(map, id: $0, given: node.givenMembers, in: table), [token])
            }
        case .union(let branches):
            guard let index = Int(token.dropFirst(2)), branches.indices.contains(index) else { return nil }
            return (node.branch(branches, index, in: table), [token])
        default: return nil
        }
    }

    private static func row(_ token: String) -> Int? {
        token.hasPrefix("~r") ? Entry.Row(String(token.dropFirst(2))).map(\.id) : nil
    }

    private func edit(_ entry: inout Entry, at node: FieldNode) -> String? {
        switch (action.verb, node.shape) {
        case (.add, .list(let list)) where list.item != nil && !node.isReview:
            return add(&entry, node, most: list.most)
        case (.add, .map(let map)): return add(&entry, node, most: map.most)
        case (.show, .group):
            if node.canBeLeftOut { entry.state = "value" }
            entry.isOpen = true
            return node.path.id
        case (.show, _):
            entry.isOpen = true
            return node.path.id
        default: return nil
        }
    }

    /// To show a branch is to choose it.
    private func choose(_ token: String, _ entry: inout Entry, _ node: FieldNode) {
        if case .union = node.shape { entry.state = String(token.dropFirst()) }
    }

    private func add(_ entry: inout Entry, _ node: FieldNode, most: Int) -> String? {
        let marks = marks(entry, node)
        guard marks.real.count < most, marks.nextID < Entry.Row.mostIDs else { return nil }
        entry.rows = marks.real + [Entry.Row(id: marks.nextID, isSpare: false)] + marks.spare
        entry.isOpen = true
        let row = node.path.appending(.row(marks.nextID)).id
        if case .map = node.shape { return row + FieldNode.keyIDSuffix }
        return row
    }

    private func move(_ entry: inout Entry, _ node: FieldNode, _ token: String) -> String? {
        guard let id = Self.row(token) else { return nil }
        let marks = marks(entry, node)
        var rows = marks.real
        guard let index = rows.firstIndex(where: { $0.id == id }) else {
            // A row that nothing was entered in is in its place already.
            return marks.spare.contains { $0.id == id } ? node.path.appending(.row(id)).id : nil
        }
        guard id >= node.fixedRows else { return nil }
        let target = action.verb == .up ? index - 1 : index + 1
        switch action.verb {
        case .delete:
            rows.remove(at: index)
            entry.parts[token] = nil
        case .up, .down:
            if rows.indices.contains(target), rows[target].id >= node.fixedRows { rows.swapAt(index, target) }
        case .add, .show: return nil
        }
        entry.rows = rows + marks.spare
        entry.isOpen = true
        return action.verb == .delete ? node.path.id : node.path.appending(.row(id)).id
    }

    private func marks(_ entry: Entry, _ node: FieldNode) -> RowMarks {
        switch node.shape {
        case .list(let list):
            let given = node.givenEntries
            return node.marks(entry, in: table) { node.row(list, id: $0, given: given, in: table) }
        case .map(let map):
            let given = node.givenMembers
            return node.marks(entry, in: table) { node.row(map, id: $0, given: given, in: table) }
        default: return RowMarks(real: [], spare: [], nextID: .max)
        }
    }
}

extension FieldNode {
    /// How many of its first rows stay where they are; all, where there can be no others.
    fileprivate var fixedRows: Int {
        guard case .list(let list) = shape else { return 0 }
        return list.item == nil || isReview ? .max : list.first.count
    }
}
