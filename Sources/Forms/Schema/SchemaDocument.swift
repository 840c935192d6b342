import JSON
import JSONSchema

/// A schema document, and what references within it lead to.
struct SchemaDocument {
    /// The document; the built-in metaschemas that it refers to stand among its definitions.
    let root: JSONValue

    private let resources: SchemaResources

    /// Where references lead, so that each is followed once.
    private var targets: [SchemaReference: SchemaSite] = [:]

    /// The members and elements that are gone past for those at most.
    private static let mostWork = 2_000_000

    init(_ document: JSONValue) {
        let own = SchemaResources(of: document)
        let metaschemas = Self.metaschemas(neededBy: own)
        root = metaschemas.isEmpty ? document : document.defining(metaschemas)
        resources = metaschemas.isEmpty ? own : SchemaResources(of: root)
        var work = 0
        for reference in resources.references where work < Self.mostWork {
            targets[reference] = find(reference, work: &work)
        }
    }

    var site: SchemaSite { SchemaSite(schema: root, pointer: JSONPointer()) }

    /// What the reference under `keyword` in a schema names; `nil` for what lies outside of the document.
    ///
    /// It is read from the resource that the schema stands in. `work` grows by the members and elements that it may have
    /// gone past.
    func target(of keyword: String, in site: SchemaSite, work: inout Int) -> SchemaSite? {
        guard let reference = site.schema[keyword]?.string else { return nil }
        return target(
            of: SchemaReference(
                resource: resources.resource(at: site.pointer), text: reference,
                isDynamic: keyword == "$dynamicRef"), work: &work)
    }

    /// The innermost resource that a place lies in.
    func resource(at pointer: JSONPointer) -> Int { resources.resource(at: pointer) }

    /// The resource of a schema right below a resource, which may be one itself.
    func resource(of schema: JSONValue, within outer: Int) -> Int {
        resources.resource(of: schema, within: outer)
    }

    /// What a reference names.
    func target(of reference: SchemaReference, work: inout Int) -> SchemaSite? {
        targets[reference] ?? find(reference, work: &work)
    }

    private func find(_ reference: SchemaReference, work: inout Int) -> SchemaSite? {
        let uri = URIReference(reference.text)
        let (resource, base) = (reference.resource, resources.all[reference.resource])
        let document = uri.isFragment ? resource : resources.byURI[uri.resolved(against: base.uri).document]
        guard let document else { return nil }
        let fragment = uri.decodedFragment
        let found = resources.all[document]
        if fragment.isEmpty { return found.root }
        if let pointer = JSONPointer(fragment) { return place(pointer, below: found.root, work: &work) }
        guard reference.isDynamic, found.dynamicAnchors.contains(fragment) else {
            return found.anchors[fragment]
        }
        return resources.all.first { $0.dynamicAnchors.contains(fragment) }?.anchors[fragment]
    }

    private func place(_ pointer: JSONPointer, below root: SchemaSite, work: inout Int) -> SchemaSite? {
        var place: JSONValue? = root.schema
        for token in pointer.tokens {
            work += place?.count ?? 0
            place = place?.value(at: JSONPointer(tokens: [token]))
        }
        let whole =
            root.pointer.tokens.isEmpty ? pointer : JSONPointer(tokens: root.pointer.tokens + pointer.tokens)
        return place.map { SchemaSite(schema: $0, pointer: whole) }
    }

    /// The built-in metaschemas that references lead to, and those that these refer to.
    private static func metaschemas(neededBy resources: SchemaResources) -> [(String, JSONValue)] {
        var (waiting, found) = (resources.foreign, [(String, JSONValue)]())
        guard !waiting.isEmpty else { return [] }
        let registry = SchemaRegistry()
        while let uri = waiting.popLast() {
            guard !found.contains(where: { $0.0 == uri.text }), let metaschema = registry.document(at: uri)
            else { continue }
            found.append((uri.text, metaschema))
            waiting += SchemaResources(of: metaschema).foreign
        }
        return found
    }
}

extension JSONValue {
    /// The schema with further definitions, in the place that every draft reads.
    fileprivate func defining(_ definitions: [(String, JSONValue)]) -> JSONValue {
        let own = self["definitions"].map { $0.members.map { ($0.key, $0.value) } } ?? []
        let others = members.filter { $0.key != "definitions" }.map { ($0.key, $0.value) }
        return .object(others + [("definitions", .object(own + definitions))])
    }
}
