import JSON

/// The tables of a compiled schema, as its runners see them: pointers only, so nothing is retained or released.
///
/// Valid as long as the `ProgramStorage` that made it.
struct Program {
    let nodes: UnsafePointer<Node>
    let starts: UnsafePointer<UInt32>
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
    let unions: UnsafePointer<UnionPlan>
    let branches: UnsafePointer<ListRange>
    let tags: UnsafePointer<Tag>
    let unevaluated: UnsafePointer<UnevaluatedPlan>
    let dynamics: UnsafePointer<DynamicPlan>
    let dynamicTargets: UnsafePointer<DynamicTarget>
    let patterns: UnsafePointer<Pattern>
    let divisors: UnsafePointer<Divisor>
    let numbers: UnsafePointer<JSONNumber>
    let literals: UnsafePointer<JSONValue>
    let subschemas: UnsafePointer<Subschema>

    /// Whether a verdict depends on the resources entered on the way.
    let isDynamic: Bool

    @inline(__always)
    func utf8(_ text: Text) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(text.offset), count: Int(text.length))
    }

    func string(_ text: Text) -> String {
        String(decoding: utf8(text), as: UTF8.self)
    }
}
