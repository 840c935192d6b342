import JSON

extension Compiler {
    mutating func reference(_ site: Site) throws(SchemaError) -> Rule {
        .reference(try node(target(of: site).site))
    }

    /// A reference that looks for its anchor in the resources on the way to it, if its target allows (Core §8.2.3.2).
    mutating func dynamicReference(_ site: Site) throws(SchemaError) -> Rule {
        let (target, anchor) = try target(of: site)
        let fallback = try node(target)
        guard let anchor, anchor.isDynamic else { return .reference(fallback) }
        let name = ExactText(URIReference(try site.text()).decodedFragment)
        graph.dynamicReferences.append(DynamicReference(anchor: name, fallback: fallback))
        return .dynamicReference(UInt32(graph.dynamicReferences.count - 1))
    }

    private mutating func target(of reference: Site) throws(SchemaError) -> (
        site: Site, anchor: Resource.Anchor?
    ) {
        guard let found = try index.target(of: reference) else {
            throw .brokenReference(at: reference.pointer, reference: try reference.text())
        }
        return found
    }

    /// Finds where each dynamic reference may lead by now; whether that brought subschemas that were not read yet.
    mutating func findDynamicTargets() throws(SchemaError) -> Bool {
        let known = graph.subschemas.count
        var candidates: [ExactText: [(resource: UInt32, node: UInt32)]] = [:]
        for reference in graph.dynamicReferences { candidates[reference.anchor] = [] }
        guard !candidates.isEmpty else { return false }
        for (number, resource) in index.resources.enumerated() {
            let anchors = resource.anchors.filter { $1.isDynamic && candidates[$0] != nil }
            for (name, anchor) in anchors.sorted(by: { $0.value.site.place.index < $1.value.site.place.index }
            ) {
                candidates[name]?.append((UInt32(number), try node(anchor.site)))
            }
        }
        for place in graph.dynamicReferences.indices {
            graph.dynamicReferences[place].candidates =
                candidates[graph.dynamicReferences[place].anchor] ?? []
        }
        return graph.subschemas.count > known
    }

    /// Turns dynamic references that can lead to one place only into plain ones.
    ///
    /// Every way begins in the first resource: where that one has the anchor, it is always the one that counts.
    mutating func resolveSettledReferences() {
        guard !graph.dynamicReferences.isEmpty else { return }
        for place in graph.dynamicReferences.indices {
            let candidates = graph.dynamicReferences[place].candidates
            guard let first = candidates.first, first.resource == 0 else { continue }
            graph.dynamicReferences[place].candidates = [first]
        }
        for node in graph.subschemas.indices {
            graph.subschemas[node].keywords = graph.subschemas[node].keywords.map { keyword in
                guard case .dynamicReference(let place) = keyword.rule else { return keyword }
                let candidates = graph.dynamicReferences[Int(place)].candidates
                guard candidates.count == 1 else { return keyword }
                return Keyword(name: keyword.name, rule: .reference(candidates[0].node))
            }
        }
    }
}
