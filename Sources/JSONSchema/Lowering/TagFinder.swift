/// Finds the members by whose text the branches of a union are told apart.
struct TagFinder {
    private let graph: SchemaGraph
    private let tables: Tables

    /// How many subschemas may yet be looked at: branches can lead to each other in many ways.
    private(set) var left: Int

    init(_ graph: SchemaGraph, _ tables: Tables, left: Int) {
        (self.graph, self.tables, self.left) = (graph, tables, left)
    }

    /// The members that a subschema binds to texts.
    mutating func tags(of node: UInt32) -> [(name: Text, values: [Text])] {
        left -= 1
        guard left > 0 else { return [] }
        var tags: [(name: Text, values: [Text])] = []
        for keyword in graph.subschemas[Int(node)].keywords {
            switch keyword.rule {
            case .reference(let target): tags += self.tags(of: target)
            case .allOf(let targets): for target in targets { tags += self.tags(of: target) }
            case .members(let rule): tags += ownTags(rule)
            default: continue
            }
        }
        return tags
    }

    /// The branch of each text; `nil` where a branch lacks the tag, or two have a text in common.
    mutating func table(_ name: Text, _ branches: [UInt32]) -> [(value: Text, branch: UInt32)]? {
        var found: [(value: Text, branch: UInt32)] = []
        var hashes: Set<UInt64> = []
        for branch in branches {
            let tag = tags(of: branch).first { $0.name.hash == name.hash && same($0.name, name) }
            guard let tag else { return nil }
            for value in tag.values {
                guard hashes.insert(value.hash).inserted else { return nil }
                found.append((value, branch))
            }
        }
        return found
    }

    private func same(_ one: Text, _ other: Text) -> Bool { tables.bytes(of: one) == tables.bytes(of: other) }

    private mutating func ownTags(_ rule: MembersRule) -> [(name: Text, values: [Text])] {
        let plan = tables.members[Int(rule.plan)]
        var tags: [(name: Text, values: [Text])] = []
        for (place, node) in zip(plan.properties.indices, rule.properties) {
            guard let values = texts(of: node), !values.isEmpty else { continue }
            tags.append((tables.properties[place].name, values))
        }
        return tags
    }

    /// The texts that are all that a subschema takes; `nil` where it takes anything else.
    private mutating func texts(of node: UInt32) -> [Text]? {
        left -= 1
        guard left > 0 else { return nil }
        for keyword in graph.subschemas[Int(node)].keywords {
            switch keyword.rule {
            case .check(.values(let set)): return tables.values[Int(set)].onlyTexts(tables)
            case .reference(let target): if let texts = texts(of: target) { return texts }
            default: continue
            }
        }
        return nil
    }
}

extension ValueSet {
    /// Its texts, where it has nothing else.
    fileprivate func onlyTexts(_ tables: Tables) -> [Text]? {
        guard !takesNull, !takesTrue, !takesFalse, numbers.count == 0, literals.count == 0 else { return nil }
        return Array(tables.texts[strings.indices])
    }
}
