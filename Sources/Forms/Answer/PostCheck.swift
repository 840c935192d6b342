/// Refuses a post that has something which the form does not ask for, in time that is linear in the post.
struct PostCheck {
    let table: PlanTable

    func check(_ entry: Entry, _ node: FieldNode, hasKey: Bool = false) throws(FormBodyError) {
        if node.plan.evidence != nil {
            guard entry == Entry() else { throw Self.unknown(entry, node.path.suffix) }
            return
        }
        try checkOwn(entry, node, hasKey: hasKey)
        switch node.shape {
        case .group(let group): try check(entry, node, group)
        case .list(let list):
            let given = node.givenEntries
            try checkRows(entry, node, haveKeys: node.isReview) { id in
                node.isReview && id >= given.count ? nil : node.row(list, id: id, given: given, in: table)
            }
        case .map(let map):
            let given = node.givenMembers
            try checkRows(entry, node, haveKeys: true) { node.row(map, id: $0, given: given, in: table) }
        case .union(let branches):
            for (token, part) in entry.partsInOrder {
                guard let index = Int(token.dropFirst(2)), branches.indices.contains(index),
                    token == PathToken.branch(index).key
                else { throw Self.unknown(part, node.path.suffix + "/" + token) }
                try check(part, node.branch(branches, index, in: table))
            }
        default: try refuse(entry, node.path.suffix)
        }
    }

    private func check(_ entry: Entry, _ node: FieldNode, _ group: GroupPlan) throws(FormBodyError) {
        for (token, part) in entry.partsInOrder {
            if let place = group.places[token], group.members[place].token.key.isSame(as: token) {
                try check(part, node.member(group.members[place], in: table))
            } else if token == PathToken.further.key, let further = node.further(group, in: table) {
                try check(part, further)
            } else if let condition = group.conditions.first(where: { $0.token.key == token }) {
                try check(part, node, condition)
            } else {
                throw Self.unknown(part, node.path.suffix + "/" + token)
            }
        }
    }

    private func check(_ entry: Entry, _ node: FieldNode, _ condition: ConditionPlan) throws(FormBodyError) {
        let suffix = node.path.suffix + condition.token.name
        try refuseOwn(entry, suffix, letters: "o")
        for (token, part) in entry.partsInOrder {
            guard let place = condition.group.places[token] else {
                throw Self.unknown(part, suffix + "/" + token)
            }
            try check(part, node.member(condition.group.members[place], below: condition.token, in: table))
        }
    }

    /// Each row once, and nothing of a row that is not marked.
    private func checkRows(_ entry: Entry, _ node: FieldNode, haveKeys: Bool, _ row: (Int) -> FieldNode?)
        throws(FormBodyError)
    {
        var marked: [String: Int] = [:]
        for mark in entry.rows {
            guard marked.updateValue(mark.id, forKey: PathToken.row(mark.id).key) == nil else {
                throw .duplicateName("r" + node.path.suffix)
            }
        }
        guard marked.count <= ListPlan.mostRows else { throw .tooManyPairs(limit: ListPlan.mostRows) }
        guard entry.rows.count(where: \.isSpare) <= Entry.Row.mostSpares else {
            throw .tooManyBlankRows(name: "r" + node.path.suffix, limit: Entry.Row.mostSpares)
        }
        for (token, part) in entry.partsInOrder {
            guard let id = marked[token], let row = row(id) else {
                throw Self.unknown(part, node.path.suffix + "/" + token)
            }
            try check(part, row, hasKey: haveKeys)
        }
    }

    private func refuse(_ entry: Entry, _ suffix: String) throws(FormBodyError) {
        if let (token, part) = entry.partsInOrder.first { throw Self.unknown(part, suffix + "/" + token) }
    }

    private func checkOwn(_ entry: Entry, _ node: FieldNode, hasKey: Bool) throws(FormBodyError) {
        let suffix = node.path.suffix
        try refuseOwn(entry, suffix, letters: node.letters + (hasKey ? "k" : ""))
        if !entry.more.isEmpty {
            guard case .set = node.shape else { throw .duplicateName("v" + suffix) }
        }
        if let state = entry.state, !node.states(state) { throw .unknownState("s" + suffix) }
    }

    private func refuseOwn(_ entry: Entry, _ suffix: String, letters: String) throws(FormBodyError) {
        if let letter = entry.letters.first(where: { !letters.contains($0) }) {
            throw .unknownName("\(letter)\(suffix)")
        }
    }

    /// The name of something in the entry.
    private static func unknown(_ entry: Entry, _ suffix: String) -> FormBodyError {
        if let letter = entry.letters.first { return .unknownName("\(letter)\(suffix)") }
        guard let (token, part) = entry.partsInOrder.first else { return .unknownName(suffix) }
        return unknown(part, suffix + "/" + token)
    }
}

extension Entry {
    /// What lies below, in an order of its own: the same post is refused in the same words.
    fileprivate var partsInOrder: [(key: String, value: Entry)] { parts.sorted { $0.key < $1.key } }

    /// The letters of the names that were posted for it.
    fileprivate var letters: [Character] {
        let all: [(Character, Bool)] = [
            ("v", text != nil), ("j", json != nil), ("k", key != nil), ("s", state != nil),
            ("z", zone != nil),
            ("u", upload != nil), ("o", isOpen), ("r", !rows.isEmpty),
        ]
        return all.filter(\.1).map(\.0)
    }
}

extension FieldNode {
    /// The letters of the names of its controls, and `o`, which stands beside every part that may be folded.
    var letters: String {
        switch shape {
        case .text: offersEmpty ? "vso" : "vo"
        case .number, .exactNumber, .options, .constant: "vo"
        case .moment: "vzo"
        case .flag: isBox ? "vso" : "vo"
        case .set: "vso"
        case .file: "vuso"
        case .json: "jo"
        case .group: canBeLeftOut ? "so" : "o"
        case .list, .map: "rso"
        case .union: "so"
        }
    }

    func states(_ state: String) -> Bool {
        switch shape {
        case .text: offersEmpty && state == "empty"
        case .flag: isBox && state == "bool"
        case .set: state == "set"
        case .file: state == "none"
        case .group: canBeLeftOut && state == "value"
        case .list, .map: state == "empty"
        case .union(let branches):
            branchIndex(state, of: branches) != nil || canBeLeftOut && state == "none"
        default: false
        }
    }
}
