public import JSON

/// Finds the secrets of a run input.
///
/// Where it cannot be told which part of the schema a value answers, any will do.
struct SecretPlaces {
    private let table: PlanTable

    init(in table: PlanTable) {
        self.table = table
    }

    /// A secret, and where it is.
    typealias Secret = (place: JSONPointer, value: JSONValue)

    /// The secrets in a value, in its order; the plans are what may be asked for there.
    func find(in value: JSONValue, _ plans: [PlanID], at place: JSONPointer) -> [Secret] {
        let plans = unfolded(plans).map { table.plans[$0] }.filter(\.holdsSecret)
        guard !plans.isEmpty else { return [] }
        if plans.contains(where: { $0.isSecret || isWhole($0.shape, value) }) { return [(place, value)] }
        switch value.kind {
        case .object:
            return value.members.flatMap { key, part in
                findPart(part, plans, at: place.appending(key)) { members($0.shape, key) }
            }
        case .array:
            return value.elements.enumerated().flatMap { index, part in
                findPart(part, plans, at: place.appending(index)) { entry($0.shape, index) }
            }
        default: return []
        }
    }

    /// Whether it cannot be told what in a value is the secret.
    private func isWhole(_ shape: PlanShape, _ value: JSONValue) -> Bool {
        switch shape {
        case .json, .options, .set, .constant: true
        default: !shape.hasParts && value.kind != .object && value.kind != .array
        }
    }

    /// A part of which no plan speaks is taken for a secret: something there is one.
    private func findPart(
        _ part: JSONValue, _ plans: [FieldPlan], at place: JSONPointer, _ asked: (FieldPlan) -> [PlanID]
    ) -> [Secret] {
        let inner = plans.flatMap(asked)
        return inner.isEmpty ? [(place, part)] : find(in: part, inner, at: place)
    }

    /// With the branches of unions in their places.
    private func unfolded(_ plans: [PlanID]) -> [PlanID] {
        var (rest, seen, leaves) = (plans, Set<PlanID>(), [PlanID]())
        while let plan = rest.popLast() {
            guard seen.insert(plan).inserted else { continue }
            if case .union(let branches) = table.plans[plan].shape, !table.plans[plan].isSecret {
                rest += branches.map(\.plan)
            } else {
                leaves.append(plan)
            }
        }
        return leaves
    }

    private func members(_ shape: PlanShape, _ key: String) -> [PlanID] {
        switch shape {
        case .group(let group): members(group, key)
        case .map(let map): [map.value]
        default: []
        }
    }

    private func members(_ group: GroupPlan, _ key: String) -> [PlanID] {
        let name = Array(key.utf8)
        let brought = (group.brought[name] ?? []).flatMap { members(group.conditions[$0].group, key) }
        if let number = group.numbers[name] { return [group.members[number].plan] + brought }
        guard let further = group.further else { return brought }
        return brought + members(table.plans[further].shape, key)
    }

    private func entry(_ shape: PlanShape, _ index: Int) -> [PlanID] {
        guard case .list(let list) = shape, let plan = list.plan(at: index) else { return [] }
        return [plan]
    }
}

extension Form {
    /// Where in a run input there are secrets that were given, `writeOnly` or of the format `password`: `null` is none.
    ///
    /// A place that a secret may hide in, but that the form cannot tell apart, is one as a whole.
    public func secrets(in input: JSONValue) -> [JSONPointer] {
        secretValues(in: input).filter { !$0.value.isNull }.map(\.place)
    }

    /// The secrets themselves, with their places.
    func secretValues(in input: JSONValue) -> [SecretPlaces.Secret] {
        SecretPlaces(in: table).find(in: input, [root.plan.id], at: JSONPointer())
    }
}
