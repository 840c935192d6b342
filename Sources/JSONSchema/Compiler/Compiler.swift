import JSON

/// Turns a schema into the tables of a program, one subschema after the other, without recursion.
struct Compiler {
    var tables = Tables()
    var unknownKeywords: [JSONPointer] = []
    var drafts: [NodeDraft] = [NodeDraft()]
    let options: SchemaOptions
    let dialect: Dialect
    let index: SchemaIndex
    private let root: Site
    private var nodes: [JSONPointer: UInt32] = [:]
    private var queue: [(node: UInt32, site: Site)] = []

    init(_ document: JSONValue, _ options: SchemaOptions) throws(SchemaError) {
        root = Site(value: document, pointer: JSONPointer())
        self.options = options
        dialect = try Self.dialect(of: root)
        index = try SchemaIndex(document, dialect, limit: options.maxSubschemas)
        tables.locations = [JSONPointer()]
    }

    /// Compiles the root and all that it reaches; the node of the root.
    mutating func run() throws(SchemaError) -> UInt32 {
        let first = try node(root)
        while let (node, site) = queue.popLast() { drafts[Int(node)] = try draft(of: site) }
        try CircleFinder.check(self)
        return Linker.link(&self, root: first)
    }

    /// The node of a subschema, which is compiled later where it is not yet.
    mutating func node(_ site: Site) throws(SchemaError) -> UInt32 {
        if let known = nodes[site.pointer] { return known }
        guard site.value.kind == .object || site.value.kind == .boolean else {
            throw .notASchema(at: site.pointer)
        }
        guard site.value.bool != true else { return Node.anything }
        guard drafts.count <= options.maxSubschemas else {
            throw .tooLarge(at: site.pointer, limit: options.maxSubschemas)
        }
        let node = UInt32(drafts.count)
        nodes[site.pointer] = node
        drafts.append(NodeDraft())
        tables.locations.append(site.pointer)
        queue.append((node, site))
        return node
    }

    mutating func node(_ site: Site?) throws(SchemaError) -> UInt32 {
        guard let site else { return Node.anything }
        return try node(site)
    }

    mutating func nodes(_ sites: [Site]) throws(SchemaError) -> ListRange {
        var found: [UInt32] = []
        for site in sites { found.append(try node(site)) }
        return tables.add(list: found)
    }

    /// The node that a reference names.
    mutating func target(of reference: Site) throws(SchemaError) -> UInt32 {
        let text = try reference.text()
        let from = JSONPointer(tokens: reference.pointer.tokens.dropLast())
        guard let place = index.target(of: text, at: from), let value = root.value.value(at: place) else {
            throw .brokenReference(at: reference.pointer, reference: text)
        }
        return try node(Site(value: value, pointer: place))
    }

    private static func dialect(of root: Site) throws(SchemaError) -> Dialect {
        guard let named = root["$schema"] else { return .draft2020 }
        let uri = try named.text()
        guard let dialect = Dialect(uri) else { throw .unknownDialect(at: named.pointer, dialect: uri) }
        return dialect
    }
}
