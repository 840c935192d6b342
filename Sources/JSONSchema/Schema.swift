public import JSON

/// A JSON Schema, compiled once to judge many values; one value may be shared by any number of threads.
///
/// Draft 2020-12 with all its vocabularies, 2019-09 but for `$recursiveRef`, and draft-07, each where `$schema` says so;
/// draft-06 is read as draft-07, and others are refused. What older schemas without `$schema` write is taken too: `items`
/// as a list, `additionalItems`, `dependencies`, `definitions`. Numbers are judged by their exact decimal value, lengths
/// count Unicode scalars, and texts are compared scalar by scalar.
///
/// References lead to places of the document, and to documents in the registry; nothing is fetched.
public struct Schema: Sendable {
    /// Where keywords stand that this validator does not know, `discriminator` and `x-…` included.
    ///
    /// Nothing was checked for them. They come in the order of their discovery; subschemas that nothing refers to are
    /// not read, and registered documents are left out.
    public var unknownKeywords: [JSONPointer] { storage.unknownKeywords.map(\.pointer) }

    let storage: ProgramStorage

    /// The schema's own subschema, in the graph, and its node in the program.
    let root: (subschema: UInt32, node: UInt32)

    /// Compiles a schema: an object, `true` or `false`.
    ///
    /// Throws where a keyword's value is unusable, a reference is broken, cyclic, or leads to a document that is not in
    /// the registry.
    public init(
        _ document: JSONValue, options: SchemaOptions = SchemaOptions(),
        registry: SchemaRegistry = SchemaRegistry()
    ) throws(SchemaError) {
        var compiler = try Compiler(document, registry, options)
        let subschema = try compiler.run()
        let lowered = try Lowering.lower(compiler.graph, compiler.tables, root: subschema)
        storage = ProgramStorage(lowered.tables, compiler.graph, unknownKeywords: compiler.unknownKeywords)
        root = (subschema, lowered.root)
    }

    /// Whether the value fits; one too costly to judge does not.
    ///
    /// The work is bounded by the size of the value. The search of a long text for a pattern is given up by time, some
    /// 20 ms: of a value that comes near, two calls may say different things.
    public func isValid(_ value: JSONValue) -> Bool {
        let (program, node) = (storage.program, root.node)
        return withExtendedLifetime(storage) {
            value.withUnsafeTape { tape, index in
                var runner = Runner(program, tape, index)
                return runner.accepts(node, index) && !runner.isTooCostly
            }
        }
    }

    /// What is wrong with the value, in its order, at most `limit` issues, which is 1 or more; empty where `isValid`.
    ///
    /// A value that is too costly to judge has one issue, which says so, with an empty keyword.
    /// Of an `anyOf` or `oneOf` that takes no branch, only the branch that was meant is reported: the one whose `const` or
    /// `enum` the value bears, else the one of its type.
    public func issues(in value: JSONValue, limit: Int = 100) -> [ValidationIssue] {
        withExtendedLifetime(storage) {
            value.withUnsafeTape { tape, index in
                var runner = Runner(storage.program, tape, index)
                guard !runner.accepts(root.node, index) || runner.isTooCostly else { return [] }
                var collector = Collector(
                    IssueTrace.Writer(value, storage), runner, root.subschema, index, limit: max(limit, 1))
                return collector.issues(index)
            }
        }
    }
}
