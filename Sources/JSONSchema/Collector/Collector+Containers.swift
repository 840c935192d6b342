import JSON

extension Collector {
    mutating func explainItems(_ keyword: UInt32, _ value: Int) {
        guard tape.kind(value) == .array, case .items(let rule) = presentRule(keyword) else { return }
        var item = value + 1
        let rest = rule.rest ?? Subschema.anything
        let count = rest == Subschema.anything ? min(rule.prefix.count, tape[value].count) : tape[value].count
        for index in 0..<count where !isDone {
            let isPrefix = index < rule.prefix.count
            let node = isPrefix ? rule.prefix[index] : rest
            explain(
                { _ in node }, asked: node, item,
                through: isPrefix ? .prefix(keyword, UInt32(index)) : .rest(keyword),
                at: .index(UInt32(index))
            )
            item = tape.next(after: item)
        }
    }

    mutating func explainDependent(_ keyword: UInt32, _ value: Int) {
        guard tape.kind(value) == .object, case .dependentSchemas(let entries) = presentRule(keyword) else {
            return
        }
        for (index, entry) in entries.enumerated() where runner.has(entry.name, value) {
            explain(entry.node, value, through: .dependency(keyword, UInt32(index)))
        }
    }

    mutating func explainRestOfItems(_ keyword: UInt32, _ rest: UInt32, _ value: Int) {
        guard tape.kind(value) == .array else { return }
        var item = value + 1
        for (index, mark) in runner.evaluated(by: record.subschema, value).enumerated() {
            if !mark {
                explain(
                    { _ in rest }, asked: rest, item, through: .keyword(keyword), at: .index(UInt32(index)))
            }
            item = tape.next(after: item)
        }
    }

    mutating func explainRestOfMembers(_ keyword: UInt32, _ rest: UInt32, _ value: Int) {
        guard tape.kind(value) == .object else { return }
        var key = value + 1
        for mark in runner.evaluated(by: record.subschema, value) {
            if !mark { explainMember({ _ in rest }, asked: rest, key + 1, through: .keyword(keyword), key) }
            key = tape.next(after: key + 1)
        }
    }
}
