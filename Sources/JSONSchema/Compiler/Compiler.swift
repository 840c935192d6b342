import JSON

/// Reads a schema and all that it refers to into a graph, one subschema after the other, without recursion.
struct Compiler {
    var tables = Tables()
    var graph = SchemaGraph()
    var unknownKeywords: [SchemaPath] = []
    let options: SchemaOptions
    var index: ResourceIndex
    private var nodes: [Place: UInt32] = [:]
    private var queue: [(node: UInt32, site: Site)] = []

    /// The document that is to blame, where it is not the one being read but one that it refers to.
    private var misplaced: Int?
    private var patterns: [ExactText: UInt32] = [:]

    /// To make a pattern ready takes some 70 ns a byte, and 7 µs.
    private var patternWork = 0
    /// The digits of all long divisors.
    var divisorWork = 0
    private static let mostPatternWork = 300_000

    init(_ document: JSONValue, _ registry: SchemaRegistry, _ options: SchemaOptions) throws(SchemaError) {
        self.options = options
        index = try ResourceIndex(document, registry, options)
    }

    /// Reads the root and all that it reaches; the node of the root.
    mutating func run() throws(SchemaError) -> UInt32 {
        let root = try node(index.resources[0].root)
        repeat { try readQueue() } while try findDynamicTargets()
        graph.resources = index.resources.map { resource in
            (resource.uri.text, resource.root.pointer, index.name(ofDocument: resource.root.document))
        }
        resolveSettledReferences()
        try spreadSecrets()
        return root
    }

    /// A value is a secret for all that applies to the same place as what says so.
    private mutating func spreadSecrets() throws(SchemaError) {
        guard graph.subschemas.contains(where: \.isSensitive) else { return }
        for node in try InPlaceOrder.of(graph) where !graph.subschemas[node].isSensitive {
            graph.subschemas[node].isSensitive = graph.subschemas[node].keywords.contains { keyword in
                graph.inPlace(keyword.rule).contains { graph.subschemas[Int($0)].isSensitive }
            }
        }
    }

    private mutating func readQueue() throws(SchemaError) {
        while let (node, site) = queue.popLast() {
            do throws(SchemaError) {
                graph.subschemas[Int(node)] = try subschema(of: site)
            } catch {
                throw error.blaming(index.name(ofDocument: misplaced ?? site.document))
            }
        }
    }

    /// The node of a subschema, which is read later where it is not yet.
    mutating func node(_ site: Site) throws(SchemaError) -> UInt32 {
        let place = site.place
        if let known = nodes[place] { return known }
        guard site.value.kind == .object || site.value.kind == .boolean else {
            misplaced = site.document
            throw .notASchema(at: site.pointer)
        }
        guard graph.subschemas.count <= options.maxSubschemas else {
            misplaced = site.document
            throw .tooLarge(at: site.pointer, limit: options.maxSubschemas)
        }
        var site = site
        site.resource = index.resource(at: place) ?? site.resource
        let node = UInt32(graph.subschemas.count)
        nodes[place] = node
        graph.subschemas.append(Subschema())
        queue.append((node, site))
        return node
    }

    mutating func nodes(_ sites: [Site]) throws(SchemaError) -> [UInt32] {
        var found: [UInt32] = []
        for site in sites { found.append(try node(site)) }
        return found
    }

    /// The place of a pattern in the program's patterns.
    mutating func pattern(_ source: String, at pointer: JSONPointer) throws(SchemaError) -> UInt32 {
        let text = ExactText(source)
        if let known = patterns[text] { return known }
        patternWork += 100 + source.utf8.count
        guard patternWork <= Self.mostPatternWork else {
            throw .unusablePattern(
                at: pointer,
                reason: "the schema's patterns are too many, or too long in all. Write fewer or shorter ones")
        }
        do {
            tables.patterns.append(try Pattern(source))
        } catch {
            throw .unusablePattern(at: pointer, reason: error.description)
        }
        patterns[text] = UInt32(tables.patterns.count - 1)
        return UInt32(tables.patterns.count - 1)
    }
}
