import JSON

/// A compiled schema: flat tables at addresses that never move, freed in deinit, and only there.
///
/// `@unchecked Sendable`: all that the pointers reach is written in `init`, before anyone else can see the program, and
/// never again; what is not plain bytes (`patterns`, `numbers`, `literals`, `locations`) is Sendable itself.
final class Program: @unchecked Sendable {
    let nodes: UnsafePointer<Node>
    let instructions: UnsafePointer<Instruction>
    let list: UnsafePointer<UInt32>
    let slots: UnsafePointer<UInt32>
    let bounds: UnsafePointer<Bound>
    let values: UnsafePointer<ValueSet>
    let texts: UnsafePointer<Text>
    let bytes: UnsafePointer<UInt8>
    let members: UnsafePointer<MembersPlan>
    let properties: UnsafePointer<Property>
    let patternProperties: UnsafePointer<PatternProperty>
    let dependencies: UnsafePointer<Dependency>
    let items: UnsafePointer<ItemsPlan>
    let contains: UnsafePointer<ContainsPlan>
    let patterns: [Pattern]
    let numbers: [JSONNumber]
    let literals: [JSONValue]
    let locations: [JSONPointer]

    init(_ tables: Tables) {
        nodes = Self.copy(tables.nodes)
        instructions = Self.copy(tables.instructions)
        list = Self.copy(tables.list)
        slots = Self.copy(tables.slots)
        bounds = Self.copy(tables.bounds)
        values = Self.copy(tables.values)
        texts = Self.copy(tables.texts)
        bytes = Self.copy(tables.bytes)
        members = Self.copy(tables.members)
        properties = Self.copy(tables.properties)
        patternProperties = Self.copy(tables.patternProperties)
        dependencies = Self.copy(tables.dependencies)
        items = Self.copy(tables.items)
        contains = Self.copy(tables.contains)
        patterns = tables.patterns
        numbers = tables.numbers
        literals = tables.literals
        locations = tables.locations
    }

    deinit {
        nodes.deallocate()
        instructions.deallocate()
        list.deallocate()
        slots.deallocate()
        bounds.deallocate()
        values.deallocate()
        texts.deallocate()
        bytes.deallocate()
        members.deallocate()
        properties.deallocate()
        patternProperties.deallocate()
        dependencies.deallocate()
        items.deallocate()
        contains.deallocate()
    }

    private static func copy<Element: BitwiseCopyable>(_ table: [Element]) -> UnsafePointer<Element> {
        let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(table.count, 1))
        copy.initialize(from: table, count: table.count)
        return UnsafePointer(copy)
    }
}

extension Program {
    @inline(__always)
    func utf8(_ text: Text) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(text.offset), count: Int(text.length))
    }

    func string(_ text: Text) -> String {
        String(decoding: utf8(text), as: UTF8.self)
    }
}
