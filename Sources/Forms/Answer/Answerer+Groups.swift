import JSON

extension Answerer {
    /// How often members that depend on others are looked for, since they may depend on each other.
    private static let mostRounds = 8

    func answer(_ node: FieldNode, _ group: GroupPlan, _ entry: Entry?) -> Answered {
        guard !node.canBeLeftOut || entry?.state == "value" else {
            return Answered(node, node.readBlank("", words))
        }
        var answered = Answered(node, .omitted)
        if node.canBeLeftOut, isUnseen(node, entry.map(\.withoutState)) { answered.problem = unseen(node) }
        for member in group.members {
            let part = answer(node.member(member, in: table), entry?[member.token])
            answered.parts.append(Answered.Part(link: .member(member.key), answered: part))
        }
        if let further = node.further(group, in: table), entry?[.further] != nil || further.preset != nil {
            answered.parts.append(Answered.Part(link: .spread, answered: answer(further, entry?[.further])))
        }
        addConditions(group, entry, &answered)
        answered.reading = .value(Self.object(answered.parts))
        return answered
    }

    /// Adds the members whose conditions hold, until no more come.
    private func addConditions(_ group: GroupPlan, _ entry: Entry?, _ answered: inout Answered) {
        var waiting = group.conditions
        for _ in 0..<Self.mostRounds where !waiting.isEmpty {
            let object = Self.object(answered.parts)
            let held = waiting.filter { $0.holds(for: object) }
            guard !held.isEmpty else { return }
            waiting.removeAll { waiting in held.contains { $0.token == waiting.token } }
            for condition in held { add(condition, entry?[condition.token], &answered) }
        }
    }

    private func add(_ condition: ConditionPlan, _ entry: Entry?, _ answered: inout Answered) {
        var isNew = false
        for member in condition.group.members
        where !answered.parts.contains(where: { $0.link.isMember(member.key) }) {
            let node = answered.node.member(member, below: condition.token, in: table)
            answered.parts.append(
                Answered.Part(link: .member(member.key), answered: answer(node, entry?[member.token])))
            isNew = true
        }
        if isNew, entry == nil, !answered.isUnreadable { answered.problem = unseen(answered.node) }
    }

    /// The object of the parts that have a value.
    static func object(_ parts: [Answered.Part]) -> JSONValue {
        var members: [(String, JSONValue)] = []
        for part in parts {
            guard let value = part.answered.reading.value else { continue }
            switch part.link {
            case .member(let key): members.append((key, value))
            case .spread: members += value.members.map { ($0.key, $0.value) }
            case .element, .same: continue
            }
        }
        return .object(members)
    }
}

extension Entry {
    fileprivate var withoutState: Entry {
        var entry = self
        entry.state = nil
        return entry
    }
}
