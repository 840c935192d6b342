import JSON

extension Answerer {
    /// Whether every control stands as on a page that nobody touched.
    func isUntouched(_ node: FieldNode, _ entry: Entry?) -> Bool { isNothing(node, entry, beside: true) }

    /// Whether nothing was typed and nothing chosen; boxes count for as long as they are as they were.
    func isBlank(_ node: FieldNode, _ entry: Entry?) -> Bool { isNothing(node, entry, beside: false) }

    /// `beside`: what the page gave by itself does not count either.
    private func isNothing(_ node: FieldNode, _ entry: Entry?, beside: Bool) -> Bool {
        guard let entry else { return true }
        let fresh = node.fresh(in: table)
        switch node.shape {
        case .text, .number, .exactNumber, .options, .file, .moment:
            let isPlain = entry.upload.map(\.isNone) ?? true
            return isPlain && entry.text.isSameText(as: beside ? fresh.text : nil)
                && (beside ? entry.state == fresh.state : entry.state != "empty")
        case .flag: return entry.text.isSameText(as: node.isBox || beside ? fresh.text : nil)
        case .json: return entry.json.isSameText(as: beside ? fresh.json : nil)
        case .set: return beside ? entry.text == fresh.text && entry.more == fresh.more : entry.text == nil
        case .constant: return true
        case .group(let group):
            if node.canBeLeftOut, entry.state != "value" { return !beside || fresh.state == nil }
            if node.canBeLeftOut, beside, fresh.state == nil { return false }
            return isNothing(node, group, entry, beside: beside)
        case .list(let list):
            let given = node.givenEntries
            return isNothing(entry, fresh, beside: beside) { row in
                node.row(list, id: row.id, given: given, in: table)
            }
        case .map(let map):
            let given = node.givenMembers
            let keys = entry.rows.allSatisfy { row in
                entry[row: row.id]?.key.isSameText(as: beside ? fresh[row: row.id]?.key : nil) ?? true
            }
            return keys
                && isNothing(entry, fresh, beside: beside) { row in
                    node.row(map, id: row.id, given: given, in: table)
                }
        case .union(let branches):
            guard let index = node.branchIndex(entry.state, of: branches) else {
                return !beside || entry.state == fresh.state || entry.state == nil
            }
            guard !beside || entry.state == fresh.state else { return false }
            return isNothing(node.branch(branches, index, in: table), entry[.branch(index)], beside: beside)
        }
    }

    private func isNothing(_ node: FieldNode, _ group: GroupPlan, _ entry: Entry, beside: Bool) -> Bool {
        let members = group.members.allSatisfy { member in
            isNothing(node.member(member, in: table), entry[member.token], beside: beside)
        }
        let conditions = group.conditions.allSatisfy { condition in
            condition.group.members.allSatisfy { member in
                isNothing(
                    node.member(member, below: condition.token, in: table),
                    entry[condition.token]?[member.token], beside: beside)
            }
        }
        let further =
            node.further(group, in: table).map { isNothing($0, entry[.further], beside: beside) } ?? true
        return members && conditions && further
    }

    private func isNothing(
        _ entry: Entry, _ fresh: Entry, beside: Bool, _ row: (Entry.Row) -> FieldNode?
    ) -> Bool {
        if beside, entry.rows.filter({ !$0.isSpare }) != fresh.rows { return false }
        return entry.rows.allSatisfy { mark in
            row(mark).map { isNothing($0, entry[row: mark.id], beside: beside || mark.isSpare) } ?? true
        }
    }
}

extension String? {
    /// Whether both are the same text, no text being an empty one.
    fileprivate func isSameText(as other: String?) -> Bool {
        (self ?? "").withLineFeeds.isSame(as: (other ?? "").withLineFeeds)
    }
}
