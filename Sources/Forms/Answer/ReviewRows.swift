/// Puts what was entered beside the thing that it was entered for, by the key of the row that it came in.
///
/// A question may have changed since its page was opened, and a draft may be older: what was said of one thing must not
/// stand beside another.
struct ReviewRows {
    let table: PlanTable

    func settled(_ entry: Entry, _ node: FieldNode) -> Entry {
        guard table.hasReviews else { return entry }
        return settle(entry, node)
    }

    private func settle(_ entry: Entry, _ node: FieldNode) -> Entry {
        switch node.shape {
        case .group(let group): settle(entry, node, group)
        case .list(let list) where node.isReview: settle(entry, node, list)
        default: entry
        }
    }

    private func settle(_ entry: Entry, _ node: FieldNode, _ group: GroupPlan) -> Entry {
        var settled = entry
        for member in group.members {
            guard let part = entry[member.token] else { continue }
            settled[member.token] = settle(part, node.member(member, in: table))
        }
        return settled
    }

    private func settle(_ entry: Entry, _ node: FieldNode, _ list: ListPlan) -> Entry {
        let given = node.givenEntries
        let rows = given.indices.compactMap { node.row(list, id: $0, given: given, in: table) }
        let keys = rows.map { $0.reviewKey(in: table) }
        var settled = entry
        for mark in entry.rows { settled[row: mark.id] = nil }
        var (moved, taken) = ([Entry](), Set<Int>())
        for mark in entry.rows {
            guard let part = entry[row: mark.id] else { continue }
            if rows.indices.contains(mark.id), part.key.map({ $0 == keys[mark.id] }) ?? true {
                settled[row: mark.id] = settle(part, rows[mark.id])
                taken.insert(mark.id)
            } else if part.key == nil {
                settled[row: mark.id] = part  // for a row that no page has, which is refused
            } else {
                moved.append(part)
            }
        }
        for part in moved {
            guard let id = keys.indices.first(where: { keys[$0] == part.key && !taken.contains($0) }) else {
                continue
            }
            settled[row: id] = settle(part, rows[id])
            if !settled.rows.contains(where: { $0.id == id }) {
                settled.rows.append(Entry.Row(id: id, isSpare: false))
            }
            taken.insert(id)
        }
        return settled
    }
}
