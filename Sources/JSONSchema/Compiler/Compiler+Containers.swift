import JSON

extension Compiler {
    /// `prefixItems` and `items`; or, as older drafts have it, a list in `items` and `additionalItems`.
    mutating func items(_ keyword: String, in site: Site) throws(SchemaError) -> [Instruction] {
        let isList = site["items"]?.value.kind == .array
        if keyword == "prefixItems", site["items"] != nil { return [] }  // compiled with `items`
        let first = isList ? site["items"] : site["prefixItems"]
        let prefix = try nodes(first?.list() ?? [])
        let rest = try node(isList ? site["additionalItems"] : site["items"])
        tables.items.append(ItemsPlan(prefix: prefix, rest: rest))
        return [.items(UInt32(tables.items.count - 1))]
    }

    mutating func contains(_ value: Site, in site: Site) throws(SchemaError) -> [Instruction] {
        let plan = ContainsPlan(
            node: try node(value), least: try site["minContains"]?.count() ?? 1,
            most: try site["maxContains"]?.count() ?? Int.max)
        guard plan.least > 0 || plan.most < Int.max else { return [] }
        tables.contains.append(plan)
        return [.contains(UInt32(tables.contains.count - 1))]
    }

    mutating func dependencies(_ site: Site) throws(SchemaError) -> [Instruction] {
        var instructions: [Instruction] = []
        for (name, value) in try site.map() {
            var dependency = Dependency(name: tables.add(text: name))
            let isList = value.value.kind == .array
            if isList {
                dependency.required = addTexts(try value.texts())
            } else {
                dependency.node = try node(value)
            }
            tables.dependencies.append(dependency)
            let index = UInt32(tables.dependencies.count - 1)
            instructions.append(isList ? .dependentRequired(index) : .dependentSchema(index))
        }
        return instructions
    }

    /// The keywords that go through the members of an object together.
    mutating func members(_ site: Site) throws(SchemaError) -> [Instruction] {
        let required = try site["required"]?.texts() ?? []
        var plan = MembersPlan()
        plan.additional = try node(site["additionalProperties"])
        plan.names = try node(site["propertyNames"])
        plan.patterns = try patternProperties(site["patternProperties"])
        try addProperties(declared: site["properties"]?.map() ?? [], required: required, to: &plan)
        let isIdle = plan.isOpen && plan.names == Node.anything && plan.properties.count == 0
        guard !isIdle else { return [] }
        tables.members.append(plan)
        let members = Instruction.members(UInt32(tables.members.count - 1))
        guard required.count > 64 else { return [members] }
        return [members, .required(addTexts(Array(required.dropFirst(64))))]
    }

    private mutating func addProperties(
        declared: [(key: String, site: Site)], required: [String], to plan: inout MembersPlan
    ) throws(SchemaError) {
        var properties: [Property] = []
        var places: [[UInt8]: Int] = [:]
        for (name, site) in declared {
            places[Array(name.utf8)] = properties.count
            properties.append(
                Property(name: tables.add(text: name), node: try node(site), isDeclared: true))
        }
        for (index, name) in required.prefix(64).enumerated() {
            let place = places[Array(name.utf8)] ?? properties.count
            if place == properties.count {
                places[Array(name.utf8)] = place
                properties.append(Property(name: tables.add(text: name)))
            }
            properties[place].bit |= 1 << UInt64(index)
            plan.required |= 1 << UInt64(index)
        }
        plan.properties = ListRange(first: UInt32(tables.properties.count), count: UInt32(properties.count))
        tables.properties += properties
        (plan.slots, plan.slotMask) = tables.add(hashes: properties.map(\.name.hash))
    }

    private mutating func patternProperties(_ site: Site?) throws(SchemaError) -> ListRange {
        let first = UInt32(tables.patternProperties.count)
        var entries: [PatternProperty] = []
        for (source, value) in try site?.map() ?? [] {
            entries.append(
                PatternProperty(pattern: try pattern(source, at: value.pointer), node: try node(value)))
        }
        tables.patternProperties += entries
        return ListRange(first: first, count: UInt32(entries.count))
    }

    private mutating func addTexts(_ texts: [String]) -> ListRange {
        let first = UInt32(tables.texts.count)
        for text in texts { tables.texts.append(tables.add(text: text)) }
        return ListRange(first: first, count: UInt32(texts.count))
    }
}
