import JSON

/// The resources of all documents that take part, by URI; a registered document is read when a reference first needs it.
struct ResourceIndex {
    private(set) var resources: [Resource] = []
    private let registry: SchemaRegistry
    private let options: SchemaOptions
    private var byURI: [URIReference: Int] = [:]
    private var byPlace: [Place: Int] = [:]
    /// The names of the documents that were read; the one that is compiled has none.
    private var documentNames: [String?] = []
    private var readEntries: Set<Int> = []
    private var subschemas = 0
    private var entries = EntryIndex()
    private var targets: [ReferenceKey: Target?] = [:]

    /// Reads the document that is to be compiled; its root becomes the first resource.
    init(_ document: JSONValue, _ registry: SchemaRegistry, _ options: SchemaOptions) throws(SchemaError) {
        (self.registry, self.options) = (registry, options)
        try read(document, as: URIReference(""), name: nil)
    }

    /// The resource that begins at a place; `nil` where none does.
    func resource(at place: Place) -> Int? { byPlace[place] }

    /// The name of a document, for words about it; `nil` for the one that is compiled.
    func name(ofDocument document: Int) -> String? { documentNames[document] }

    /// What a reference in a resource names, and the anchor by which it does; `nil` where there is no such place.
    typealias Target = (site: Site, anchor: Resource.Anchor?)

    mutating func target(of reference: Site) throws(SchemaError) -> Target? {
        let text = try reference.text()
        let key = ReferenceKey(resource: reference.resource, text: JSONHash.of(text))
        if let known = targets[key] { return known }
        guard text.utf8.count <= Self.longestReference else {
            throw reference.unusable("a reference of at most \(Self.longestReference) bytes")
        }
        let found = try findTarget(of: reference, URIReference(text))
        targets[key] = .some(found)
        return found
    }

    private mutating func findTarget(
        of reference: Site, _ uri: URIReference
    ) throws(SchemaError) -> Target? {
        let resource = try resource(of: reference, uri)
        let fragment = uri.decodedFragment
        if fragment.isEmpty { return (resources[resource].root, nil) }
        if fragment.utf8.first == UInt8(ascii: "/") {
            return JSONPointer(fragment).flatMap { site(at: $0, in: resource) }.map { ($0, nil) }
        }
        return resources[resource].anchors[ExactText(fragment)].map { ($0.site, $0) }
    }

    private mutating func resource(of reference: Site, _ uri: URIReference) throws(SchemaError) -> Int {
        if uri.isFragment { return reference.resource }
        let document = uri.resolved(against: resources[reference.resource].uri).document
        if let resource = try resource(named: document) { return resource }
        throw .unregisteredDocument(
            at: reference.pointer, reference: try reference.text(), document: document.text)
    }

    /// A reference in a resource; a hash stands for its text, as in `EvaluatedMembers`.
    private struct ReferenceKey: Hashable {
        let resource: Int
        let text: UInt64
    }

    private static let longestReference = 8_192

    /// Of those that subschemas give themselves: each below a long one is as long again.
    static let longestIdentifier = 512

    private mutating func resource(named uri: URIReference) throws(SchemaError) -> Int? {
        if let known = byURI[uri] { return known }
        guard let (number, entry) = registry.entry(at: uri), readEntries.insert(number).inserted else {
            return nil
        }
        let root = resources.count
        try read(entry.document, as: entry.base, name: entry.base.text)
        for name in entry.names where byURI[name] == nil { byURI[name] = root }
        return byURI[uri]
    }

    /// Follows a pointer from the root of a resource, into resources within it too.
    private mutating func site(at pointer: JSONPointer, in resource: Int) -> Site? {
        var site = resources[resource].root
        for token in pointer.tokens {
            guard let value = entries.entry(token, of: site) else { return nil }
            site = site.child(value, token)
            site.resource = byPlace[site.place] ?? site.resource
        }
        return site
    }
}

// MARK: - Reading a document

extension ResourceIndex {
    private mutating func read(
        _ document: JSONValue, as uri: URIReference, name: String?
    ) throws(SchemaError) {
        documentNames.append(name)
        do throws(SchemaError) {
            try read(
                Site(
                    value: document, document: documentNames.count - 1, path: SchemaPath(),
                    resource: resources.count), against: uri)
        } catch {
            throw error.blaming(name)
        }
    }

    private mutating func read(_ root: Site, against uri: URIReference) throws(SchemaError) {
        let id = try Self.identifier(of: root, try dialect(of: root, within: nil))
        try add(root, Self.uri(id ?? "", of: root, against: uri).document, within: nil)
        try readSubschemas(of: root)
    }

    private mutating func readSubschemas(of root: Site) throws(SchemaError) {
        var queue = [root]
        while var site = queue.popLast() {
            guard try note(&site) else { continue }
            let children = site.subschemas(resources[site.resource].dialect.draft)
            subschemas += children.count
            guard subschemas < options.maxSubschemas else {
                throw .tooLarge(at: site.pointer, limit: options.maxSubschemas)
            }
            queue += children
        }
    }

    /// Notes what a subschema calls itself; whether those within it are still to be read.
    private mutating func note(_ site: inout Site) throws(SchemaError) -> Bool {
        let dialect = try dialect(of: site, within: site.resource)
        if dialect.draft == .draft7, site.value["$ref"] != nil { return true }
        if byPlace[site.place] == nil, let id = try Self.identifier(of: site, dialect) {
            let uri = try Self.uri(id, of: site, against: resources[site.resource].uri)
            if let name = uri.fragment, !name.isEmpty {
                try add(uri.decodedFragment, isDynamic: false, at: site)
            } else if let known = byURI[uri.document] {
                guard resources[known].root.value == site.value else {
                    throw .repeatedName(at: site.pointer, name: id)
                }
                byPlace[site.place] = known
                return false
            } else {
                let outer = site.resource
                site.resource = resources.count
                try add(site, uri.document, within: outer)
            }
        }
        for (keyword, isDynamic) in [("$anchor", false), ("$dynamicAnchor", true)]
        where dialect.knows(keyword) {
            guard let name = try site[keyword]?.text() else { continue }
            try add(name, isDynamic: isDynamic, at: site)
        }
        return true
    }

    private mutating func add(_ anchor: String, isDynamic: Bool, at site: Site) throws(SchemaError) {
        let name = ExactText(anchor)
        if let known = resources[site.resource].anchors[name], known.site.place != site.place {
            throw .repeatedName(at: site.pointer, name: anchor)
        }
        resources[site.resource].anchors[name] = Resource.Anchor(site: site, isDynamic: isDynamic)
    }

    private mutating func add(_ root: Site, _ uri: URIReference, within outer: Int?) throws(SchemaError) {
        resources.append(Resource(uri: uri, root: root, dialect: try dialect(of: root, within: outer)))
        byPlace[root.place] = root.resource
        if byURI[uri] == nil { byURI[uri] = root.resource }
    }

    private static func uri(
        _ identifier: String, of site: Site, against base: URIReference
    ) throws(SchemaError) -> URIReference {
        let isShort = identifier.utf8.count <= longestIdentifier
        let uri = isShort ? URIReference(identifier).resolved(against: base) : base
        guard isShort, uri.path.utf8.count <= longestIdentifier else {
            throw site["$id"]?.unusable("a URI of at most \(longestIdentifier) bytes")
                ?? site.unusable("a URI")
        }
        return uri
    }

    private static func identifier(of site: Site, _ dialect: Dialect) throws(SchemaError) -> String? {
        if dialect.draft == .draft7, site.value["$ref"] != nil { return nil }
        return try site["$id"]?.text()
    }

    /// The dialect that `$schema` names, else that of the resource around, else the one of the options.
    private func dialect(of site: Site, within outer: Int?) throws(SchemaError) -> Dialect {
        let inherited = outer.map { resources[$0].dialect } ?? Dialect(options.draft)
        guard site.value.kind == .object, let named = site["$schema"],
            outer == nil || site.value["$id"] != nil || byPlace[site.place] != nil
        else { return inherited }
        let uri = try named.text()
        if let draft = SchemaDraft(metaschema: uri) { return Dialect(draft) }
        let name = URIReference(uri).document
        guard let (_, entry) = registry.entry(at: name), entry.names.contains(name) else {
            throw .unknownDialect(at: named.pointer, dialect: uri)
        }
        var unknown = ""
        guard let dialect = Dialect(metaschema: entry.document, unknown: &unknown) else {
            throw .unknownVocabulary(at: named.pointer, vocabulary: unknown)
        }
        return dialect
    }
}

extension Site {
    /// The subschemas right below this one.
    fileprivate func subschemas(_ draft: SchemaDraft) -> [Site] {
        let children = Keywords.subschemas(of: value, draft)
        guard !children.isEmpty else { return [] }
        let trunk = path.trunk
        var last: (keyword: String, trunk: SchemaPath.Trunk)?
        return children.map { child in
            let path = SchemaPath(trunk, .name(child.keyword))
            guard let step = child.step else { return site(child.value, path) }
            let above = last.flatMap { $0.keyword == child.keyword ? $0.trunk : nil } ?? path.trunk
            last = (child.keyword, above)
            return site(child.value, SchemaPath(above, step))
        }
    }
}
