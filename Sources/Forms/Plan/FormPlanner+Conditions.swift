import JSON
import JSONSchema

extension FormPlanner {
    private static let mostConditions = 100
    private static let mostWithinEachOther = 6

    /// A part that counts under tests, within the parts that `outer` are of.
    private typealias Part = (tests: [ConditionPlan.Test], site: SchemaSite, outer: [SchemaView])

    /// The members that depend on others, each under the tests that bring it.
    mutating func conditions(_ view: SchemaView) throws(FormError) -> [ConditionPlan] {
        var conditions: [ConditionPlan] = []
        var waiting = parts(of: view, [], within: [])
        var looked = 0
        while looked < Self.mostConditions, let (tests, site, outer) = waiting.popLast() {
            looked += 1
            let inner = try self.view(site)
            waiting += parts(of: inner, tests, within: outer)
            let members = try self.members(inner, within: outer).filter { member in
                !outer.contains { $0.names(member.key) }
            }
            guard !members.isEmpty else { continue }
            let group = GroupPlan(members: members, conditions: [], further: nil, offersFurther: false)
            conditions.append(
                ConditionPlan(tests: tests, token: .condition(conditions.count), group: group))
        }
        return conditions
    }

    /// The last comes first.
    private mutating func parts(
        of view: SchemaView, _ outer: [ConditionPlan.Test], within views: [SchemaView]
    ) -> [Part] {
        guard outer.count < Self.mostWithinEachOther else { return [] }
        return tests(view).reversed().map { (outer + [$0.0], $0.1, views + [view]) }
    }

    private mutating func tests(_ view: SchemaView) -> [(ConditionPlan.Test, SchemaSite)] {
        var tests: [(ConditionPlan.Test, SchemaSite)] = []
        for site in view.layers.map(\.site) {
            if let test = site.part("if").flatMap({ compiled($0.pointer) }) {
                if let then = site.part("then") { tests.append((.fits(test, true), then)) }
                if let other = site.part("else") { tests.append((.fits(test, false), other)) }
            }
            for keyword in ["dependentSchemas", "dependencies"] {
                tests += site.named(keyword).map { (.has($0.name), $0.site) }
            }
        }
        return tests
    }

    /// A part of the document as a schema of its own, made once.
    private mutating func compiled(_ pointer: JSONPointer) -> Schema? {
        if let known = compiledTests[pointer] { return known }
        let schema = Self.compiled(pointer, registry)
        compiledTests[pointer] = .some(schema)
        return schema
    }

    /// A part of the document as a schema of its own; `nil` where it cannot be one.
    static func compiled(_ pointer: JSONPointer, _ registry: SchemaRegistry) -> Schema? {
        let fragment = pointer.tokens.map {
            "/" + PercentCoding.encoded(String(JSONPointer(tokens: [$0]).description.dropFirst()))
        }
        let reference = JSONValue.string(documentURI + "#" + fragment.joined())
        return try? Schema(
            .object([("$ref", reference)]), options: SchemaOptions(assertsFormats: true), registry: registry)
    }
}

extension SchemaView {
    fileprivate func names(_ key: String) -> Bool { all("properties").contains { $0[key] != nil } }
}
