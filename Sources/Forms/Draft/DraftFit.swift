/// Takes of what was entered what the form has a place for and what may be kept: no secrets, no evidence, and files only
/// where the page is drawn again at once.
///
/// Time is linear in what was entered.
struct DraftFit {
    let table: PlanTable
    var hasFiles = false

    func fit(_ entry: Entry, _ node: FieldNode, hasKey: Bool = false) -> Entry {
        guard !node.isSecret, node.plan.evidence == nil else { return Entry() }
        var kept = own(entry, node, hasKey: hasKey)
        switch node.shape {
        case .group(let group): kept.parts = parts(entry, node, group)
        case .list(let list):
            let given = node.givenEntries
            fitRows(entry, &kept, haveKeys: node.isReview) { id in
                node.isReview && id >= given.count ? nil : node.row(list, id: id, given: given, in: table)
            }
        case .map(let map):
            let given = node.givenMembers
            fitRows(entry, &kept, haveKeys: true) { node.row(map, id: $0, given: given, in: table) }
        case .union(let branches):
            for index in branches.indices {
                guard let part = entry[.branch(index)] else { continue }
                kept[.branch(index)] = fit(part, node.branch(branches, index, in: table)).unlessEmpty
            }
        default: break
        }
        return kept
    }

    private func own(_ entry: Entry, _ node: FieldNode, hasKey: Bool) -> Entry {
        let letters = node.letters
        var kept = Entry()
        if letters.contains("v"), hasFiles || !node.shape.isFile { kept.text = entry.text }
        if node.shape.isFile, hasFiles { kept.upload = entry.upload }
        if case .set = node.shape { kept.more = entry.more }
        if letters.contains("j") { kept.json = entry.json }
        if letters.contains("z") { kept.zone = entry.zone }
        if letters.contains("o") { kept.isOpen = entry.isOpen }
        if hasKey { kept.key = entry.key }
        kept.state = entry.state.flatMap { node.states($0) ? $0 : nil }
        return kept
    }

    private func parts(_ entry: Entry, _ node: FieldNode, _ group: GroupPlan) -> [String: Entry] {
        var kept: [String: Entry] = [:]
        for (token, part) in entry.parts {
            if let place = group.places[token] {
                kept[token] = fit(part, node.member(group.members[place], in: table)).unlessEmpty
            } else if token == PathToken.further.key, let further = node.further(group, in: table) {
                kept[token] = fit(part, further).unlessEmpty
            } else if let condition = group.conditions.first(where: { $0.token.key == token }) {
                kept[token] = fit(part, node, condition)
            }
        }
        return kept
    }

    private func fit(_ entry: Entry, _ node: FieldNode, _ condition: ConditionPlan) -> Entry {
        var kept = Entry()
        kept.isOpen = entry.isOpen
        for (token, part) in entry.parts {
            guard let place = condition.group.places[token] else { continue }
            let member = node.member(condition.group.members[place], below: condition.token, in: table)
            kept.parts[token] = fit(part, member).unlessEmpty
        }
        return kept
    }

    private func fitRows(
        _ entry: Entry, _ kept: inout Entry, haveKeys: Bool, _ row: (Int) -> FieldNode?
    ) {
        var (seen, spares) = (Set<Int>(), 0)
        for mark in entry.rows where seen.count < ListPlan.mostRows {
            guard let node = row(mark.id), seen.insert(mark.id).inserted else { continue }
            if mark.isSpare { spares += 1 }
            guard !mark.isSpare || spares <= Entry.Row.mostSpares else { continue }
            kept.rows.append(mark)
            kept[row: mark.id] = entry[row: mark.id].flatMap { fit($0, node, hasKey: haveKeys).unlessEmpty }
        }
    }
}

extension Entry {
    fileprivate var unlessEmpty: Entry? { self == Entry() ? nil : self }
}
