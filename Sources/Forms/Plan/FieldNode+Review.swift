import JSON

extension FieldNode {
    /// Whether it is a list of things to judge: its entries are those that the run gave, in their order.
    var isReview: Bool {
        guard case .list(let list) = shape else { return false }
        return list.review != nil && preset != nil
    }

    /// What tells the thing to judge in a row from others: a digest of its evidence, or of all of it where it has none.
    ///
    /// It only keeps an answer from standing beside another thing when a question changed.
    func reviewKey(in table: PlanTable) -> String {
        guard case .group(let group) = shape, let preset else { return "" }
        let evidence = group.members.filter { table.plans[$0.plan].evidence != nil }
        let parts = evidence.compactMap { member in preset[member.key].map { (member.key, $0) } }
        let text = (parts.isEmpty ? preset : JSONValue.object(parts)).text
        let digits = String(Digest.of(text), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
