public import JSON

/// A JSON Schema, compiled once to judge many values; one value may be shared by any number of threads.
///
/// Draft 2020-12, and draft-07 where `$schema` says so. What older schemas without `$schema` write is taken too: `items`
/// as a list, `additionalItems`, `dependencies`, `definitions`. Numbers are judged by their exact decimal value, lengths
/// count Unicode scalars, and texts are compared scalar by scalar. References stay within the document.
public struct Schema: Sendable {
    /// Where keywords stand that this validator does not know, `discriminator` and `x-…` included.
    ///
    /// Nothing was checked for them. They come in the order of their discovery; subschemas that nothing refers to are
    /// not read.
    public let unknownKeywords: [JSONPointer]

    private let storage: ProgramStorage
    private let root: UInt32

    /// Compiles a schema: an object, `true` or `false`.
    ///
    /// Throws where a keyword's value is unusable, a reference is broken, cyclic or remote, and at `unevaluatedItems`,
    /// `unevaluatedProperties` and `$dynamicRef`, which this version cannot judge.
    public init(_ document: JSONValue, options: SchemaOptions = SchemaOptions()) throws(SchemaError) {
        var compiler = try Compiler(document, options)
        root = try compiler.run()
        storage = ProgramStorage(compiler.tables)
        unknownKeywords = compiler.unknownKeywords
    }

    /// Whether the value fits; one too costly to judge does not.
    public func isValid(_ value: JSONValue) -> Bool {
        withExtendedLifetime(storage) {
            value.withUnsafeTape { tape, index in
                var runner = Runner(storage.program, tape, index)
                return runner.accepts(root, index) && !runner.isTooCostly
            }
        }
    }

    /// What is wrong with the value, in its order, at most `limit` issues; empty exactly where `isValid`.
    ///
    /// Of an `anyOf` or `oneOf` that takes no branch, only the branch that was meant is reported: the one whose `const` or
    /// `enum` the value bears, else the one of its type.
    public func issues(in value: JSONValue, limit: Int = 100) -> [ValidationIssue] {
        guard !isValid(value) else { return [] }
        return withExtendedLifetime(storage) {
            value.withUnsafeTape { tape, index in
                var collector = Collector(storage.program, tape, index, limit: max(limit, 1))
                return collector.issues(root, index)
            }
        }
    }
}
