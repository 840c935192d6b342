import JSON

/// Owns the tables of a compiled schema, at addresses that never move.
///
/// `@unchecked Sendable`: all that the pointers reach is written in `init`, before anyone else can see it, and never
/// again while this is there; and all of it is Sendable.
final class ProgramStorage: @unchecked Sendable {
    /// Itself at one address too, so that a runner carries a single pointer.
    let program: UnsafePointer<Program>

    let graph: SchemaGraph
    let unknownKeywords: [SchemaPath]
    private let owners: [AnyObject]

    init(_ tables: Tables, _ graph: SchemaGraph, unknownKeywords: [SchemaPath]) {
        (self.graph, self.unknownKeywords) = (graph, unknownKeywords)
        var owners: [AnyObject] = []
        func owned<Element>(_ table: [Element]) -> UnsafePointer<Element> {
            let copy = UnmovableTable(table)
            owners.append(copy)
            return copy.start
        }
        let program = Program(
            nodes: owned(tables.nodes),
            starts: owned(tables.starts),
            instructions: owned(tables.instructions),
            list: owned(tables.list),
            slots: owned(tables.slots),
            bounds: owned(tables.bounds),
            values: owned(tables.values),
            texts: owned(tables.texts),
            bytes: owned(tables.bytes),
            members: owned(tables.members),
            properties: owned(tables.properties),
            patternProperties: owned(tables.patternProperties),
            dependencies: owned(tables.dependencies),
            items: owned(tables.items),
            contains: owned(tables.contains),
            unions: owned(tables.unions),
            branches: owned(tables.branches),
            tags: owned(tables.tags),
            unevaluated: owned(tables.unevaluated),
            dynamics: owned(tables.dynamics),
            dynamicTargets: owned(tables.dynamicTargets),
            patterns: owned(tables.patterns),
            divisors: owned(tables.divisors),
            numbers: owned(tables.numbers),
            literals: owned(tables.literals),
            subschemas: owned(graph.subschemas),
            isDynamic: graph.isDynamic)
        self.program = owned([program])
        self.owners = owners
    }
}
