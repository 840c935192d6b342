import JSON

/// Owns the tables of a compiled schema, at addresses that never move; freed in deinit, and only there.
///
/// `@unchecked Sendable`: all that the pointers reach is written in `init`, before anyone else can see it, and never
/// again until `deinit`, when no one else can; and all of it is Sendable.
final class ProgramStorage: @unchecked Sendable {
    /// Itself at one address too, so that a runner carries a single pointer.
    let program: UnsafePointer<Program>

    let graph: SchemaGraph
    let unknownKeywords: [SchemaPath]

    /// The lengths of the tables whose entries are not plain bytes.
    private let counts: (patterns: Int, divisors: Int, numbers: Int, literals: Int, subschemas: Int)

    init(_ tables: Tables, _ graph: SchemaGraph, unknownKeywords: [SchemaPath]) {
        (self.graph, self.unknownKeywords) = (graph, unknownKeywords)
        counts = (
            tables.patterns.count, tables.divisors.count, tables.numbers.count, tables.literals.count,
            graph.subschemas.count
        )
        let copies = Program(
            nodes: Self.copy(tables.nodes),
            starts: Self.copy(tables.starts),
            instructions: Self.copy(tables.instructions),
            list: Self.copy(tables.list),
            slots: Self.copy(tables.slots),
            bounds: Self.copy(tables.bounds),
            values: Self.copy(tables.values),
            texts: Self.copy(tables.texts),
            bytes: Self.copy(tables.bytes),
            members: Self.copy(tables.members),
            properties: Self.copy(tables.properties),
            patternProperties: Self.copy(tables.patternProperties),
            dependencies: Self.copy(tables.dependencies),
            items: Self.copy(tables.items),
            contains: Self.copy(tables.contains),
            unions: Self.copy(tables.unions),
            branches: Self.copy(tables.branches),
            tags: Self.copy(tables.tags),
            unevaluated: Self.copy(tables.unevaluated),
            dynamics: Self.copy(tables.dynamics),
            dynamicTargets: Self.copy(tables.dynamicTargets),
            patterns: Self.copy(tables.patterns),
            divisors: Self.copy(tables.divisors),
            numbers: Self.copy(tables.numbers),
            literals: Self.copy(tables.literals),
            subschemas: Self.copy(graph.subschemas),
            isDynamic: graph.isDynamic)
        program = Self.copy([copies])
    }

    deinit {
        let copies = program.pointee
        copies.nodes.deallocate()
        copies.starts.deallocate()
        copies.instructions.deallocate()
        copies.list.deallocate()
        copies.slots.deallocate()
        copies.bounds.deallocate()
        copies.values.deallocate()
        copies.texts.deallocate()
        copies.bytes.deallocate()
        copies.members.deallocate()
        copies.properties.deallocate()
        copies.patternProperties.deallocate()
        copies.dependencies.deallocate()
        copies.items.deallocate()
        copies.contains.deallocate()
        copies.unions.deallocate()
        copies.branches.deallocate()
        copies.tags.deallocate()
        copies.unevaluated.deallocate()
        copies.dynamics.deallocate()
        copies.dynamicTargets.deallocate()
        Self.free(copies.patterns, counts.patterns)
        Self.free(copies.divisors, counts.divisors)
        Self.free(copies.numbers, counts.numbers)
        Self.free(copies.literals, counts.literals)
        Self.free(copies.subschemas, counts.subschemas)
        program.deallocate()
    }

    private static func copy<Element>(_ table: [Element]) -> UnsafePointer<Element> {
        let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(table.count, 1))
        copy.initialize(from: table, count: table.count)
        return UnsafePointer(copy)
    }

    private static func free<Element>(_ table: UnsafePointer<Element>, _ count: Int) {
        let table = UnsafeMutablePointer(mutating: table)
        table.deinitialize(count: count)
        table.deallocate()
    }
}
