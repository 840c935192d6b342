import JSON

/// The members that the schemas of one place name, wherever they do: in unions and under conditions too.
struct NamedMembers {
    /// How many schemas are looked at for one place.
    private static let mostSchemas = 2_000

    private(set) var names: [String] = []
    /// Those that were found, and those that there can never be.
    private var known: Set<[UInt8]> = []

    init(at view: SchemaView) {
        for layer in view.layers {
            known.formUnion(
                layer.site.named("properties").filter { $0.site.schema.bool == false }.map {
                    Array($0.name.utf8)
                })
        }
        var (rest, seen) = (Array(view.layers.map(\.site).reversed()), Set<JSONPointer>())
        while let site = rest.popLast(), seen.count < Self.mostSchemas {
            guard seen.insert(site.pointer).inserted else { continue }
            for (key, member) in site.named("properties") where member.schema.bool != false {
                if known.insert(Array(key.utf8)).inserted { names.append(key) }
            }
            rest += Self.inPlace(site, view.document).reversed()
        }
    }

    /// The schemas that may apply to the same value.
    private static func inPlace(_ site: SchemaSite, _ document: SchemaDocument) -> [SchemaSite] {
        var work = 0
        let targets = ["$ref", "$dynamicRef"].compactMap { document.target(of: $0, in: site, work: &work) }
        let lists = ["allOf", "anyOf", "oneOf"].flatMap { site.parts($0) }
        let maps = ["dependentSchemas", "dependencies"].flatMap { site.named($0).map(\.site) }
        let outcomes = site.schema["if"] == nil ? [] : ["then", "else"].compactMap { site.part($0) }
        return targets + lists + outcomes + maps
    }
}
