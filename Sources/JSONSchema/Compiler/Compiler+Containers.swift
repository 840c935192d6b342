import JSON

extension Compiler {
    /// `prefixItems` and `items`; or, as older drafts have it, a list in `items` and `additionalItems`.
    mutating func items(_ keyword: String, in site: Site, _ dialect: Dialect) throws(SchemaError)
        -> ItemsRule?
    {
        let isList = site["items"]?.value.kind == .array
        if keyword == "prefixItems", site["items"] != nil { return nil }  // read with `items`
        let first = isList ? site["items"] : dialect.knows("prefixItems") ? site["prefixItems"] : nil
        let rest = isList ? site["additionalItems"] : site["items"]
        return ItemsRule(
            prefix: try nodes(first?.list() ?? []),
            rest: try rest.map { (rest) throws(SchemaError) in try node(rest) },
            prefixKeyword: isList ? "items" : "prefixItems", restKeyword: isList ? "additionalItems" : "items"
        )
    }

    /// The place of the plan in the program's plans.
    mutating func contains(_ value: Site, in site: Site, _ dialect: Dialect) throws(SchemaError) -> UInt32 {
        let plan = ContainsPlan(
            node: try node(value),
            least: dialect.knows("minContains") ? try site["minContains"]?.count() ?? 1 : 1,
            most: dialect.knows("maxContains") ? try site["maxContains"]?.count() ?? Int.max : Int.max,
            evaluates: dialect.draft == .draft2020)
        tables.contains.append(plan)
        graph.contained.append(plan.node)
        return UInt32(tables.contains.count - 1)
    }

    /// `dependentRequired`, `dependentSchemas`, and `dependencies`, which is both in one.
    mutating func dependencies(_ site: Site) throws(SchemaError) -> [Rule] {
        var rules: [Rule] = []
        var schemas: [(name: Text, node: UInt32)] = []
        for (name, value) in try site.map() {
            if value.value.kind == .array {
                tables.dependencies.append(
                    Dependency(name: tables.add(text: name), required: addTexts(try value.texts())))
                rules.append(.check(.dependentRequired(UInt32(tables.dependencies.count - 1))))
            } else {
                schemas.append((tables.add(text: name), try node(value)))
            }
        }
        return schemas.isEmpty ? rules : rules + [.dependentSchemas(schemas)]
    }

    private mutating func addTexts(_ texts: [String]) -> ListRange {
        let first = UInt32(tables.texts.count)
        for text in texts { tables.texts.append(tables.add(text: text)) }
        return ListRange(first: first, count: UInt32(texts.count))
    }
}

// MARK: - Members

extension Compiler {
    /// The keywords that go through the members of an object together.
    mutating func members(_ site: Site, _ dialect: Dialect) throws(SchemaError) -> MembersRule? {
        let names = ["properties", "patternProperties", "additionalProperties", "propertyNames", "required"]
        let sites = names.map { dialect.knows($0) ? site[$0] : nil }
        guard sites.contains(where: { $0 != nil }) else { return nil }
        var (rule, plan) = (MembersRule(), MembersPlan())
        rule.additional = try sites[2].map { (site) throws(SchemaError) in try node(site) }
        rule.names = try sites[3].map { (site) throws(SchemaError) in try node(site) }
        try addPatterns(sites[1]?.map() ?? [], to: &plan, &rule)
        try addProperties(sites[0]?.map() ?? [], required: sites[4]?.texts() ?? [], to: &plan, &rule)
        rule.plan = UInt32(tables.members.count)
        tables.members.append(plan)
        return rule
    }

    private mutating func addProperties(
        _ declared: [(key: String, site: Site)], required: [String], to plan: inout MembersPlan,
        _ rule: inout MembersRule
    ) throws(SchemaError) {
        var properties: [Property] = []
        var places: [UInt64: Int] = [:]  // by hash, as `EvaluatedMembers` has it
        for (name, site) in declared {
            let text = tables.add(text: name)
            places[text.hash] = properties.count
            properties.append(Property(name: text, isDeclared: true))
            rule.properties.append(try node(site))
        }
        var further: [Text] = []
        for (index, name) in required.enumerated() {
            let place = places[JSONHash.of(name)] ?? properties.count
            if place == properties.count {
                properties.append(Property(name: tables.add(text: name)))
                places[properties[place].name.hash] = place
                rule.properties.append(Subschema.anything)
            }
            if index < 64 {
                properties[place].bit |= 1 << UInt64(index)
                plan.required |= 1 << UInt64(index)
            } else if properties[place].bit == 0, !properties[place].isFurther {
                properties[place].isFurther = true
                further.append(properties[place].name)
            }
        }
        plan.furtherRequired = ListRange(first: UInt32(tables.texts.count), count: UInt32(further.count))
        tables.texts += further
        plan.properties = ListRange(first: UInt32(tables.properties.count), count: UInt32(properties.count))
        tables.properties += properties
        (plan.slots, plan.slotMask) = tables.add(hashes: properties.map(\.name.hash))
    }

    private mutating func addPatterns(
        _ entries: [(key: String, site: Site)], to plan: inout MembersPlan, _ rule: inout MembersRule
    ) throws(SchemaError) {
        var patterns: [PatternProperty] = []
        for (source, site) in entries {
            patterns.append(PatternProperty(pattern: try pattern(source, at: site.pointer)))
            rule.patterns.append(try node(site))
        }
        plan.patterns = ListRange(
            first: UInt32(tables.patternProperties.count), count: UInt32(patterns.count))
        tables.patternProperties += patterns
    }
}
