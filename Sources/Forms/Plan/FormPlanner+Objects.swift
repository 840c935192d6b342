import JSON
import Languages
import JSONSchema

extension FormPlanner {
    mutating func object(_ view: SchemaView) throws(FormError) -> PlanShape {
        let conditions = try self.conditions(view)
        let named = try members(view)
        guard try !losesSecret(view, named, conditions) else { return .json }
        let further = try map(view, beside: Set(named.map { Array($0.key.utf8) }))
        if named.isEmpty, conditions.isEmpty, let further, view.offersFurther || view["properties"] == nil {
            return .map(further)
        }
        guard let further else {
            return .group(
                GroupPlan(members: named, conditions: conditions, further: nil, offersFurther: false))
        }
        let plan = add(view, label: words[.formFurtherEntries], .map(further))
        return .group(
            GroupPlan(
                members: named, conditions: conditions, further: plan, offersFurther: view.offersFurther))
    }

    /// The members that the schema names, in the order in which they are asked for.
    ///
    /// Names are told apart by their bytes: two that Unicode takes for equal are two. `outer` are the objects that a
    /// condition brings them to.
    mutating func members(_ view: SchemaView, within outer: [SchemaView] = []) throws(FormError)
        -> [MemberPlan]
    {
        var order: [String] = []
        var sites: [[UInt8]: [SchemaSite]] = [:]
        for layer in view.layers {
            for (key, site) in layer.site.named("properties") {
                if sites[Array(key.utf8)] == nil { order.append(key) }
                sites[Array(key.utf8), default: []].append(site)
            }
        }
        let required = view.all("required").flatMap { $0.elements.compactMap(\.string) }
        for key in required where sites[Array(key.utf8)] == nil {
            order.append(key)
            sites[Array(key.utf8)] = [
                view.part("additionalProperties") ?? view.part("unevaluatedProperties") ?? view.anything
            ]
        }
        let secrets = try secretParts(of: view, within: outer)
        var members: [(key: String, view: SchemaView)] = []
        for key in order {
            guard let all = sites[Array(key.utf8)], let first = all.first,
                !all.contains(where: { $0.schema.bool == false })
            else { continue }
            let member = all.dropFirst().reduce(try self.view(first)) { $0.adding($1) }
            guard !takesTooLong(secrets.patterned.count + secrets.others.count) else {
                members.append((key, member.hidden))
                continue
            }
            let stated = all.filter { holdsSecret($0) }
            members.append((key, hiding(member, by: secretSites(of: key, secrets) + stated)))
        }
        return try plans(of: view.ordered(members), required: Set(required))
    }

    private mutating func plans(
        of members: [(key: String, view: SchemaView)], required: Set<String>
    ) throws(FormError) -> [MemberPlan] {
        var (plans, taken) = ([MemberPlan](), Set<String>())
        for (position, (key, view)) in members.enumerated() {
            let token = PathToken(key, position: position, taken: taken)
            taken.insert(token.name)
            let isRequired = required.contains { $0.isSame(as: key) }
            let id = try plan(view, key: key, isRequired: isRequired)
            plans.append(
                MemberPlan(
                    key: key, token: token, plan: id, section: view.hint("group")?.string,
                    isAdvanced: view.hint("advanced")?.bool == true))
        }
        return plans
    }

    /// Members beside those; `nil` where there can be none.
    private mutating func map(
        _ view: SchemaView, beside named: Set<[UInt8]>
    ) throws(FormError) -> MapPlan? {
        let patterned = view.layers.flatMap { $0.site.named("patternProperties") }
        let other = view.part("additionalProperties") ?? view.part("unevaluatedProperties")
        var sites = patterned.map { (label: $0.name, site: $0.site) }.filter { $0.site.schema.bool != false }
        if other?.schema.bool != false, patterned.isEmpty || other?.schema.kind == .object {
            let site = other ?? view.anything
            sites.append((label: words[.formFurtherEntries], site: site))
        }
        guard !sites.isEmpty else { return nil }
        let names = view.part("propertyNames").map { SchemaView($0, in: document) }
        return MapPlan(
            value: try value(of: sites),
            keys: names?.options?.compactMap(\.value.string),
            keyPattern: names?["pattern"]?.string
                ?? (patterned.count == 1 && sites.count == 1 ? patterned[0].name : nil),
            taken: named, least: view.number("minProperties")?.int ?? 0,
            most: min(view.number("maxProperties")?.int ?? ListPlan.mostRows, ListPlan.mostRows))
    }

    /// What a member may be: of several schemas that its name decides between, any.
    private mutating func value(
        of sites: [(label: String, site: SchemaSite)]
    ) throws(FormError) -> PlanID {
        if sites.count == 1 { return try plan(try view(sites[0].site)) }
        var branches: [BranchPlan] = []
        for (index, (label, site)) in sites.enumerated() {
            let id = try plan(try view(site), isBranch: true)
            branches.append(BranchPlan(index: index, label: label, plan: id, pointer: site.pointer, tags: []))
        }
        let any = SchemaView(SchemaSite(schema: .bool(true), pointer: sites[0].site.pointer), in: document)
        return add(any, label: nil, .union(branches))
    }
}

extension SchemaView {
    /// Whether the form asks for members that the schema does not name: only where it speaks of them.
    fileprivate var offersFurther: Bool {
        let other = self["additionalProperties"] ?? self["unevaluatedProperties"]
        return other?.kind == .object || other?.bool == true || self["patternProperties"] != nil
    }

    /// The members as the author orders them: by the hint `order`, else by Pydantic's `position` where all have one.
    fileprivate func ordered(_ members: [(key: String, view: SchemaView)]) -> [(
        key: String, view: SchemaView
    )] {
        if let order = hint("order") {
            let ranks = Dictionary(
                order.elements.compactMap(\.string).enumerated().map { ($1, $0) }
            ) { first, _ in first }
            return members.enumerated().sorted {
                (ranks[$0.element.key] ?? .max, $0.offset) < (ranks[$1.element.key] ?? .max, $1.offset)
            }.map(\.element)
        }
        let positions = members.compactMap { $0.view["position"]?.int }
        guard positions.count == members.count else { return members }
        return members.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }.map { members[$0] }
    }
}
