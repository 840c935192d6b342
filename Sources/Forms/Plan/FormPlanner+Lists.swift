import JSON
import Languages

extension FormPlanner {
    mutating func list(_ view: SchemaView) throws(FormError) -> PlanShape {
        let first = view.firstItems
        let least = view.number("minItems")?.int.map { max(0, $0) } ?? 0
        let most = min(view.number("maxItems")?.int ?? ListPlan.mostRows, ListPlan.mostRows)
        guard least <= ListPlan.mostRows else { return .json }
        var plans: [PlanID] = []
        for site in first.prefix(max(0, most)) {
            plans.append(try plan(try self.view(site)))
        }
        let rest = view.restItems
        if first.isEmpty, let options = try set(view, rest) { return .set(options) }
        var item: PlanID?
        if rest?.schema.bool != false, first.count < most {
            item = try plan(
                try self.view(rest ?? view.anything))
        }
        let review = first.isEmpty ? item.flatMap { self.review(view, of: $0) } : nil
        return .list(
            ListPlan(first: plans, item: item, least: least, most: max(0, most), review: review))
    }

    /// How a list is judged that asks for it, or whose entries have evidence: entries are objects that are always there.
    private func review(_ view: SchemaView, of item: PlanID) -> ReviewPlan? {
        guard let item = plans[item], case .group(let group) = item.shape, !item.view.isNullable else {
            return nil
        }
        let hint = view.hint("review")
        let hasEvidence = group.members.contains { plans[$0.plan]?.evidence != nil }
        guard hint?.kind == .object || hint?.bool == true || hint == nil && hasEvidence else { return nil }
        return ReviewPlan(hint)
    }

    /// The options of a list whose entries are different ones of a list of values.
    private mutating func set(_ view: SchemaView, _ item: SchemaSite?) throws(FormError) -> [Option]? {
        let isAsked = view.hint("widget")?.string == "checkboxes"
        guard view["uniqueItems"]?.bool == true || isAsked, let item else { return nil }
        let items = try hidingUntold(try self.view(item))
        guard let options = items.options, options.count > 0, !items.isNullable, !items.isSecret
        else { return nil }  // a box would show whether it is ticked
        return Option.list(options, words)
    }
}

extension SchemaView {
    /// The schemas of the first entries: `prefixItems`, or `items` as older drafts have it.
    var firstItems: [SchemaSite] {
        for layer in layers {
            for keyword in ["prefixItems", "items"] where layer.site.schema[keyword]?.kind == .array {
                return layer.site.parts(keyword)
            }
        }
        return []
    }

    /// The schema of the entries after those.
    var restItems: SchemaSite? {
        for layer in layers {
            guard let items = layer.site.part("items") else { continue }
            return items.schema.kind == .array ? part("additionalItems") : items
        }
        return part("unevaluatedItems")
    }
}
