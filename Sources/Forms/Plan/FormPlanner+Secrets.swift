import JSON
import JSONSchema

/// Which places are secrets though it is said elsewhere, or cannot be told from what else is there: what is a secret once
/// is never shown.
extension FormPlanner {
    /// What an object says of its members' secrets beside their own schemas.
    struct SecretParts {
        /// What conditions say of members, by the bytes of their names.
        var named: [[UInt8]: [SchemaSite]] = [:]

        /// What they say of those whose names fit a pattern, and a schema that takes no object with such a name.
        var patterned: [(test: Schema?, site: SchemaSite)] = []

        /// What they say of members that the schema with this says nothing of.
        var others: [(layers: [SchemaSite], site: SchemaSite)] = []
    }

    private static let memberKeywords: Set = ["properties", "patternProperties"]
    private static let conditionKeywords: Set = ["if", "then", "else", "dependentSchemas", "dependencies"]

    /// The place as a secret, if something in it is one that no plan of what lies in it will tell, or if telling takes
    /// too long.
    mutating func hidingUntold(_ view: SchemaView) throws(FormError) -> SchemaView {
        guard secrets.areThere, !view.isSecret else { return view }
        if takesTooLong(view.followed.count) { return view.hidden }
        return try holdsUntold(view) ? view.hidden : view
    }

    private mutating func holdsUntold(_ view: SchemaView) throws(FormError) -> Bool {
        let told = isExactNumber(view) ? [] : view.toldPlaces
        let keywords = view.tellsParts ? Self.memberKeywords.union(Self.conditionKeywords) : []
        for layer in view.layers {
            for site in parts(of: layer.site, without: keywords) where !told.contains(site.pointer) {
                if holdsSecret(site) { return true }
            }
        }
        for condition in try secretConditions(of: view) {
            if isUntold(condition) { return true }
        }
        return false
    }

    /// Whether a condition makes more than named members secrets.
    private mutating func isUntold(_ condition: SchemaView) -> Bool {
        guard !condition.isSecret else { return true }
        let layers = Set(condition.layers.map(\.site.pointer))
        for layer in condition.layers {
            let keywords = Self.conditionKeywords.union(["properties"])
            for site in parts(of: layer.site, without: keywords) where !layers.contains(site.pointer) {
                if holdsSecret(site) { return true }
            }
        }
        return false
    }

    /// The schemas right within a schema, but for those under some keywords, and what it refers to.
    private func parts(of site: SchemaSite, without keywords: Set<String>) -> [SchemaSite] {
        site.schema.members.flatMap { keyword, value -> [SchemaSite] in
            switch keyword {
            case _ where keywords.contains(keyword): return []
            case "$defs", "definitions", "default", "examples", "const", "enum", Hints.keyword: return []
            case "$ref", "$dynamicRef":
                var work = 0
                return document.target(of: keyword, in: site, work: &work).map { [$0] } ?? []
            case "properties", "patternProperties", "dependentSchemas", "dependencies":
                return site.named(keyword).map(\.site)
            default:
                return value.kind == .array ? site.parts(keyword) : site.part(keyword).map { [$0] } ?? []
            }
        }
    }

    /// The parts with secrets that count only where something holds, and those within them.
    private mutating func secretConditions(of view: SchemaView) throws(FormError) -> [SchemaView] {
        var (rest, seen, found) = ([view], Set<JSONPointer>(), [SchemaView]())
        while let next = rest.popLast() {
            for layer in next.layers {
                let site = layer.site
                let named = (site.named("dependentSchemas") + site.named("dependencies")).map(\.site)
                for site in ["if", "then", "else"].compactMap({ site.part($0) }) + named {
                    guard seen.insert(site.pointer).inserted, holdsSecret(site) else { continue }
                    let condition = try self.view(site)
                    found.append(condition)
                    rest.append(condition)
                }
            }
        }
        return found
    }

    mutating func secretParts(
        of view: SchemaView, within outer: [SchemaView]
    ) throws(FormError) -> SecretParts {
        var parts = SecretParts()
        guard tellsSecrets else { return parts }
        for layer in try secretConditions(of: view).flatMap(\.layers) {
            for (key, site) in layer.site.named("properties") where holdsSecret(site) {
                parts.named[Array(key.utf8), default: []].append(site)
            }
        }
        let layers = (outer + [view]).flatMap(\.layers).map(\.site)
        for layer in layers {
            for (pattern, site) in layer.named("patternProperties") where holdsSecret(site) {
                let never = JSONValue.object([(pattern, .bool(false))])
                let test = try? Schema(.object([("patternProperties", never)]))
                parts.patterned.append((test, site))
            }
            if let site = layer.part("additionalProperties"), holdsSecret(site) {
                parts.others.append(([layer], site))
            }
            if let site = layer.part("unevaluatedProperties"), holdsSecret(site) {
                parts.others.append((layers, site))
            }
        }
        return parts
    }

    func secretSites(of key: String, _ parts: SecretParts) -> [SchemaSite] {
        let object = JSONValue.object([(key, .null)])
        return parts.named[Array(key.utf8), default: []]
            + parts.patterned.filter { !($0.test?.isValid(object) ?? false) }.map(\.site)
            + parts.others.filter { other in
                other.layers.allSatisfy { $0.part("properties", key) == nil }
            }.map(\.site)
    }

    /// The member with what makes it a secret; what makes something in it one hides it as a whole.
    func hiding(_ member: SchemaView, by sites: [SchemaSite]) -> SchemaView {
        sites.reduce(member) { member, site in
            if member.layers.contains(where: { $0.site.pointer == site.pointer }) { return member }
            let more = member.adding(site)
            return more.isSecret && SchemaView(site, in: document).isSecret ? more : member.hidden
        }
    }

    /// Whether a condition has a secret member that none of these is.
    mutating func losesSecret(
        _ view: SchemaView, _ named: [MemberPlan], _ conditions: [ConditionPlan]
    ) throws(FormError) -> Bool {
        guard tellsSecrets else { return false }
        let names = Set(named.map { Array($0.key.utf8) })
        let brought = Dictionary(
            grouping: conditions.flatMap(\.group.members), by: { Array($0.key.utf8) })
        for site in try secretConditions(of: view).flatMap({ $0.layers.map(\.site) }) {
            for (key, part) in site.named("properties") where holdsSecret(part) {
                guard !names.contains(Array(key.utf8)) else { continue }
                let plans = brought[Array(key.utf8), default: []].map { views[$0.plan] }
                let isTold = plans.contains { view in
                    view.isSecret || view.layers.contains { $0.site.pointer == part.pointer }
                }
                if !isTold { return true }
            }
        }
        return false
    }
}

extension SchemaView {
    /// Whether its members and entries have plans: not those beside a union that alone tells what a value looks like.
    fileprivate var tellsParts: Bool { options == nil && (branches.isEmpty || saysShapeItself) }

    /// Where the schemas stand that it is made of, and those of which the places in it are made.
    fileprivate var toldPlaces: Set<JSONPointer> {
        let own = Set(layers.map(\.site.pointer))
        guard options == nil else { return own }
        guard tellsParts else { return own.union(followed) }
        let (first, rest) = (firstItems, restItems)
        let isRestBesideFirst = first.first.map { first in
            rest?.pointer.tokens.dropLast() == first.pointer.tokens.dropLast(2)
        }
        let parts = [
            part("additionalProperties") ?? part("unevaluatedProperties"),
            isRestBesideFirst ?? true ? rest : nil,
        ]
        return own.union(followed).union((parts.compactMap(\.self) + first).map(\.pointer))
    }
}
