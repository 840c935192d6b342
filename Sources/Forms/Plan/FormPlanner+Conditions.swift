import JSON
import JSONSchema

extension FormPlanner {
    private static let mostConditions = 100

    /// The members that depend on others, each under the test that brings it.
    mutating func conditions(_ view: SchemaView) throws(FormError) -> [ConditionPlan] {
        var conditions: [ConditionPlan] = []
        for (test, site) in tests(view).prefix(Self.mostConditions) {
            let members = try self.members(try self.view(site))
                .filter { member in !view.names(member.key) }
            guard !members.isEmpty else { continue }
            let group = GroupPlan(members: members, conditions: [], further: nil, offersFurther: false)
            conditions.append(
                ConditionPlan(test: test, token: .condition(conditions.count), group: group))
        }
        return conditions
    }

    private func tests(_ view: SchemaView) -> [(ConditionPlan.Test, SchemaSite)] {
        view.layers.flatMap { layer -> [(ConditionPlan.Test, SchemaSite)] in
            let site = layer.site
            var tests: [(ConditionPlan.Test, SchemaSite)] = []
            if let test = site.part("if").flatMap({ Self.compiled($0.pointer, registry) }) {
                if let then = site.part("then") { tests.append((.fits(test, true), then)) }
                if let other = site.part("else") { tests.append((.fits(test, false), other)) }
            }
            for keyword in ["dependentSchemas", "dependencies"] {
                tests += site.named(keyword).map { (.has($0.name), $0.site) }
            }
            return tests
        }
    }

    /// A part of the document as a schema of its own; `nil` where it cannot be one.
    static func compiled(_ pointer: JSONPointer, _ registry: SchemaRegistry) -> Schema? {
        let fragment = pointer.tokens.map { "/" + PercentCoding.encoded(String(JSONPointer(tokens: [$0]).description.dropFirst())) }
        let reference = JSONValue.string(documentURI + "#" + fragment.joined())
        return try? Schema(
            .object([("$ref", reference)]), options: SchemaOptions(assertsFormats: true), registry: registry)
    }
}

extension SchemaView {
    fileprivate func names(_ key: String) -> Bool { all("properties").contains { $0[key] != nil } }
}
