import JSON

/// All subschemas that a schema reaches, in all documents that take part.
struct SchemaGraph {
    var subschemas = [Subschema()]
    var dynamicReferences: [DynamicReference] = []

    /// Beside the program's plans of `contains`: what they ask of an element.
    var contained: [UInt32] = []

    /// The URIs of the resources, where in their documents they begin, and the names of those that are registered.
    var resources: [(uri: String, root: JSONPointer, document: String?)] = []

    /// Whether a verdict depends on the way to a subschema.
    var isDynamic: Bool { dynamicReferences.contains { $0.candidates.count > 1 } }

    /// The subschemas that a keyword applies to the same place of a value.
    func inPlace(_ rule: Rule) -> [UInt32] {
        switch rule {
        case .reference(let node), .not(let node): [node]
        case .allOf(let nodes), .anyOf(let nodes), .oneOf(let nodes): nodes
        case .condition(let test, let then, let otherwise): [test, then, otherwise]
        case .dependentSchemas(let entries): entries.map(\.node)
        case .dynamicReference, .check, .members, .items, .contains, .unevaluatedItems,
            .unevaluatedProperties:
            []
        }
    }

    /// Those of them that apply to some values only, and evaluate what they take.
    func conditional(_ rule: Rule) -> [UInt32] {
        switch rule {
        case .anyOf, .oneOf, .condition, .dependentSchemas: inPlace(rule)
        default: []
        }
    }

    /// The name of the registered document that a subschema stands in.
    func document(of node: Int) -> String? {
        let resource = Int(subschemas[node].resource)
        return resources.indices.contains(resource) ? resources[resource].document : nil
    }

    /// The URI of a place in a subschema: of its resource, with the steps from there.
    func absoluteLocation(of subschema: Subschema, _ steps: [String]) -> String {
        let resource = resources[Int(subschema.resource)]
        let inner = subschema.pointer.tokens.dropFirst(resource.root.tokens.count)
        return resource.uri + "#" + JSONPointer(tokens: Array(inner) + steps).fragment
    }
}
