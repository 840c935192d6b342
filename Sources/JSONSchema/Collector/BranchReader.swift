import JSON

/// Tells by the schema alone what the branches of a union take: values, kinds, and tags.
///
/// A tag is a member whose schema is a `const`.
struct BranchReader {
    private let tables: UnsafePointer<Program>

    /// How many subschemas may yet be looked at: branches can lead to each other in many ways.
    private var left = 100_000

    init(_ tables: UnsafePointer<Program>) {
        self.tables = tables
    }

    /// The kinds that a subschema takes, as far as the program knows.
    func kinds(of node: UInt32) -> KindSet { tables.pointee.nodes[Int(node)].kinds }

    /// Whether a branch comes into question: one for null alone only does where there is no other, or for null.
    func isMeant(_ branch: UInt32, for kind: JSONKind, among branches: [UInt32]) -> Bool {
        kind == .null || kinds(of: branch) != .null || branches.allSatisfy { kinds(of: $0) == .null }
    }

    /// The values that a subschema lists, itself or where its references lead.
    mutating func values(of node: UInt32) -> ValueSet? {
        guard spend() else { return nil }
        let subschema = tables.pointee.subschemas + Int(node)
        for index in subschema.pointee.keywords.indices {
            switch subschema.pointee.keywords[index].rule.plain {
            case .check(.values(let set)): return tables.pointee.values[Int(set)]
            case .reference(let next): if let set = values(of: next) { return set }
            default: continue
            }
        }
        return nil
    }

    /// The tag of that name; without one, the first.
    mutating func tag(of branch: UInt32, named name: Text? = nil) -> (property: UInt32, values: ValueSet)? {
        var found: (property: UInt32, values: ValueSet)?
        let (tables, bytes) = (tables, name.map { self.tables.pointee.utf8($0) })
        _ = eachTag(of: branch) { property, values in
            let own = tables.pointee.utf8(tables.pointee.properties[Int(property)].name)
            if let bytes, !own.elementsEqual(bytes) { return true }
            found = (property, values)
            return false
        }
        return found
    }

    /// Calls `body` with each tag as long as it answers `true`; whether it always did.
    mutating func eachTag(of branch: UInt32, _ body: (UInt32, ValueSet) -> Bool) -> Bool {
        guard spend() else { return true }
        let subschema = tables.pointee.subschemas + Int(branch)
        for at in subschema.pointee.keywords.indices {
            switch subschema.pointee.keywords[at].rule.plain {
            case .reference(let next): guard eachTag(of: next, body) else { return false }
            case .members(let plan):
                for (index, place) in tables.pointee.members[Int(plan)].properties.indices.enumerated() {
                    let node = subschema.pointee.keywords[at].rule.property(index)
                    guard let set = values(of: node), set.isConst else { continue }
                    guard body(UInt32(place), set) else { return false }
                }
            default: continue
            }
        }
        return true
    }

    private mutating func spend() -> Bool {
        left -= 1
        return left > 0
    }
}
