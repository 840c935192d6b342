import JSON

/// The resources of all documents that take part, by URI; a registered document is read when a reference first needs it.
struct ResourceIndex {
    private(set) var resources: [Resource] = []
    private let registry: SchemaRegistry
    private let options: SchemaOptions
    private var byURI: [URIReference: Int] = [:]
    private var byPlace: [Place: Int] = [:]
    private var documents = 0
    private var subschemas = 0

    /// Reads the document that is to be compiled; its root becomes the first resource.
    init(_ document: JSONValue, _ registry: SchemaRegistry, _ options: SchemaOptions) throws(SchemaError) {
        (self.registry, self.options) = (registry, options)
        try read(document, as: URIReference(""))
    }

    /// The resource that begins at a place; `nil` where none does.
    func resource(at place: Place) -> Int? { byPlace[place] }

    /// The name of a document, for words about it; `nil` for the one that is compiled.
    func name(ofDocument document: Int) -> String? {
        guard document > 0 else { return nil }
        return resources.first { $0.root.document == document }?.uri.text
    }

    /// What a reference in a resource names, and the anchor by which it does; `nil` where there is no such place.
    mutating func target(of reference: Site) throws(SchemaError) -> (site: Site, anchor: Resource.Anchor?)? {
        let text = try reference.text()
        let uri = URIReference(text).resolved(against: resources[reference.resource].uri)
        guard let resource = try resource(named: uri.document) else {
            throw .unregisteredDocument(at: reference.pointer, reference: text, document: uri.document.text)
        }
        let fragment = uri.decodedFragment
        if fragment.isEmpty { return (resources[resource].root, nil) }
        if fragment.hasPrefix("/") {
            return JSONPointer(fragment).flatMap { site(at: $0, in: resource) }.map { ($0, nil) }
        }
        return resources[resource].anchors[fragment].map { ($0.site, $0) }
    }

    private mutating func resource(named uri: URIReference) throws(SchemaError) -> Int? {
        if let known = byURI[uri] { return known }
        guard let document = registry.document(at: uri) else { return nil }
        try read(document, as: uri)
        return byURI[uri]
    }

    /// Follows a pointer from the root of a resource, into resources within it too.
    private func site(at pointer: JSONPointer, in resource: Int) -> Site? {
        var site = resources[resource].root
        for token in pointer.tokens {
            guard let value = site.value.value(at: JSONPointer(tokens: [token])) else { return nil }
            site = site.child(value, token)
            site.resource = byPlace[site.place] ?? site.resource
        }
        return site
    }
}

// MARK: - Reading a document

extension ResourceIndex {
    private mutating func read(_ document: JSONValue, as uri: URIReference) throws(SchemaError) {
        defer { documents += 1 }
        let root = Site(
            value: document, document: documents, pointer: JSONPointer(), resource: resources.count)
        let id = Self.identifier(of: root, try dialect(of: root, within: nil))
        try add(root, URIReference(id ?? "").resolved(against: uri).document, within: nil)
        if byURI[uri] == nil { byURI[uri] = root.resource }
        try readSubschemas(of: root)
    }

    private mutating func readSubschemas(of root: Site) throws(SchemaError) {
        var queue = [root]
        while var site = queue.popLast() {
            subschemas += 1
            guard subschemas <= options.maxSubschemas else {
                throw .tooLarge(at: site.pointer, limit: options.maxSubschemas)
            }
            try note(&site)
            for (value, steps) in Keywords.subschemas(of: site.value, resources[site.resource].dialect.draft)
            {
                let pointer = JSONPointer(tokens: site.pointer.tokens + steps)
                queue.append(
                    Site(value: value, document: site.document, pointer: pointer, resource: site.resource))
            }
        }
    }

    /// Notes what a subschema calls itself.
    private mutating func note(_ site: inout Site) throws(SchemaError) {
        let dialect = try dialect(of: site, within: site.resource)
        if dialect.draft == .draft7, site.value["$ref"] != nil { return }
        if byPlace[site.place] == nil, let id = Self.identifier(of: site, dialect) {
            let uri = URIReference(id).resolved(against: resources[site.resource].uri)
            if let name = uri.fragment, !name.isEmpty {
                try add(String(name), isDynamic: false, at: site)
            } else {
                guard byURI[uri.document] == nil else { throw .repeatedName(at: site.pointer, name: id) }
                let outer = site.resource
                site.resource = resources.count
                try add(site, uri.document, within: outer)
            }
        }
        for (keyword, isDynamic) in [("$anchor", false), ("$dynamicAnchor", true)]
        where dialect.knows(keyword) {
            guard let name = site.value[keyword]?.string else { continue }
            try add(name, isDynamic: isDynamic, at: site)
        }
    }

    private mutating func add(_ anchor: String, isDynamic: Bool, at site: Site) throws(SchemaError) {
        if let known = resources[site.resource].anchors[anchor], known.site.place != site.place {
            throw .repeatedName(at: site.pointer, name: anchor)
        }
        resources[site.resource].anchors[anchor] = Resource.Anchor(site: site, isDynamic: isDynamic)
    }

    private mutating func add(_ root: Site, _ uri: URIReference, within outer: Int?) throws(SchemaError) {
        resources.append(Resource(uri: uri, root: root, dialect: try dialect(of: root, within: outer)))
        byPlace[root.place] = root.resource
        if byURI[uri] == nil { byURI[uri] = root.resource }
    }

    private static func identifier(of site: Site, _ dialect: Dialect) -> String? {
        if dialect.draft == .draft7, site.value["$ref"] != nil { return nil }
        return site.value["$id"]?.string
    }

    /// The dialect that `$schema` names, else that of the resource around, else the one of the options.
    private func dialect(of site: Site, within outer: Int?) throws(SchemaError) -> Dialect {
        let inherited = outer.map { resources[$0].dialect } ?? Dialect(options.draft)
        guard site.value.kind == .object, let named = site["$schema"],
            outer == nil || site.value["$id"] != nil || byPlace[site.place] != nil
        else { return inherited }
        let uri = try named.text()
        if let draft = SchemaDraft(metaschema: uri) { return Dialect(draft) }
        guard let metaschema = registry.document(at: URIReference(uri).document) else {
            throw .unknownDialect(at: named.pointer, dialect: uri)
        }
        var unknown = ""
        guard let dialect = Dialect(metaschema: metaschema, unknown: &unknown) else {
            throw .unknownVocabulary(at: named.pointer, vocabulary: unknown)
        }
        return dialect
    }
}
