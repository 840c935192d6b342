import JSON
import JSONSchema

/// The resources of a schema document, in its order: the first is the document itself.
struct SchemaResources {
    private(set) var all: [SchemaResource]
    private(set) var byURI: [URIReference: Int]

    /// What lies outside of the document, as far as its references tell.
    private(set) var foreign: [URIReference] = []

    /// Every reference that stands in it, once.
    private(set) var references: [SchemaReference] = []

    private var byPointer: [JSONPointer: Int] = [:]

    init(of root: JSONValue) {
        let site = SchemaSite(schema: root, pointer: JSONPointer())
        let uri = URIReference(root["$id"]?.string ?? "").document
        all = [SchemaResource(uri: uri, root: site)]
        byURI = [uri: 0]
        read(site)
    }

    /// The innermost resource that a place lies in.
    func resource(at pointer: JSONPointer) -> Int {
        guard all.count > 1 else { return 0 }
        for length in stride(from: pointer.tokens.count, through: 1, by: -1) {
            if let found = byPointer[JSONPointer(tokens: Array(pointer.tokens.prefix(length)))] {
                return found
            }
        }
        return 0
    }

    /// The resource of a schema right below a resource, which may be one itself.
    func resource(of schema: JSONValue, within outer: Int) -> Int {
        guard all.count > 1, let id = schema["$id"]?.string else { return outer }
        return byURI[URIReference(id).resolved(against: all[outer].uri).document] ?? outer
    }

    /// Goes through everything, in order: a reference may lead to any place.
    private mutating func read(_ root: SchemaSite) {
        var (rest, known) = ([(root, 0)], Set<SchemaReference>())
        while let (site, outer) = rest.popLast() {
            let resource = noteName(of: site, within: outer)
            noteAnchors(of: site, in: resource)
            for keyword in ["$ref", "$dynamicRef"] {
                guard let text = site.schema[keyword]?.string else { continue }
                let reference = SchemaReference(
                    resource: resource, text: text, isDynamic: keyword == "$dynamicRef")
                if known.insert(reference).inserted { references.append(reference) }
            }
            rest += site.below.reversed().map { ($0, resource) }
        }
        let documents = references.filter { $0.text.utf8.first != UInt8(ascii: "#") }.map { reference in
            URIReference(reference.text).resolved(against: all[reference.resource].uri).document
        }
        foreign = Set(documents).filter { byURI[$0] == nil }.sorted { $0.text < $1.text }
    }

    private mutating func noteName(of site: SchemaSite, within outer: Int) -> Int {
        guard !site.pointer.tokens.isEmpty, let id = site.schema["$id"]?.string else { return outer }
        let uri = URIReference(id).resolved(against: all[outer].uri)
        guard uri.decodedFragment.isEmpty else {
            note(anchor: uri.decodedFragment, at: site, in: outer)
            return outer
        }
        byURI[uri.document] = byURI[uri.document] ?? all.count
        byPointer[site.pointer] = all.count
        all.append(SchemaResource(uri: uri.document, root: site))
        return all.count - 1
    }

    private mutating func noteAnchors(of site: SchemaSite, in resource: Int) {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let name = site.schema[keyword]?.string else { continue }
            note(anchor: name, at: site, in: resource)
            if keyword == "$dynamicAnchor" { all[resource].dynamicAnchors.insert(name) }
        }
    }

    private mutating func note(anchor name: String, at site: SchemaSite, in resource: Int) {
        all[resource].anchors[name] = all[resource].anchors[name] ?? site
    }
}

extension SchemaSite {
    /// The members and elements that have something in them.
    fileprivate var below: [SchemaSite] {
        let members = schema.members.compactMap { name, value in
            value.count == 0 ? nil : SchemaSite(schema: value, pointer: pointer.appending(name))
        }
        return members
            + schema.elements.enumerated().compactMap { index, value in
                value.count == 0 ? nil : SchemaSite(schema: value, pointer: pointer.appending(index))
            }
    }
}
