import JSON

/// Tells which schemas of a document have a secret in them, however deep: an object or a list is shown as a whole.
struct Secrets {
    private let document: SchemaDocument

    /// Whether there are any.
    let areThere: Bool

    /// How much may yet be gone through, in a document with secrets; after that, every schema is taken to hold one.
    private var work = 1_000_000

    /// By where a schema stands, whether it holds one.
    private var known: [JSONPointer: Bool] = [:]

    init(in document: SchemaDocument) {
        self.document = document
        areThere = Self.all(in: document.root).contains(where: Self.isSecret)
    }

    /// Whether every schema is taken to hold one.
    var areAssumed: Bool { work <= 0 }

    /// Whether the schema, or one that it contains or refers to, is `writeOnly` or of the format `password`.
    ///
    /// What it only defines, for others to refer to, is not in it.
    mutating func areHeld(by site: SchemaSite) -> Bool {
        guard areThere else { return false }
        if let known = known[site.pointer] { return known }
        let areHeld = areAssumed || areFound(in: site)
        known[site.pointer] = areHeld
        return areHeld
    }

    private mutating func areFound(in site: SchemaSite) -> Bool {
        var rest = [(site.schema, document.resource(at: site.pointer), true)]
        var seen = Set<SchemaReference>()
        while let (value, outer, isSchema) = rest.popLast() {
            work -= 1
            guard work > 0, !Self.isSecret(value) else { return true }
            let resource = document.resource(of: value, within: outer)
            rest += (isSchema ? Self.parts(ofSchema: value) : Self.parts(of: value)).map {
                ($0, resource, false)
            }
            for keyword in ["$ref", "$dynamicRef"] {
                guard let text = value[keyword]?.string else { continue }
                let reference = SchemaReference(
                    resource: resource, text: text, isDynamic: keyword == "$dynamicRef")
                guard seen.insert(reference).inserted else { continue }
                var passed = 0
                if let target = document.target(of: reference, work: &passed) {
                    if let known = known[target.pointer] {
                        if known { return true }
                        continue
                    }
                    rest.append((target.schema, document.resource(at: target.pointer), true))
                }
                work -= passed
            }
        }
        return false
    }

    private static func all(in value: JSONValue) -> [JSONValue] {
        var all = [value]
        var next = 0
        while next < all.count {
            all += parts(of: all[next])
            next += 1
        }
        return all
    }

    private static func parts(of value: JSONValue) -> [JSONValue] {
        value.elements + value.members.map(\.value)
    }

    private static func parts(ofSchema schema: JSONValue) -> [JSONValue] {
        schema.members.filter { $0.key != "$defs" && $0.key != "definitions" }.map(\.value)
    }

    private static func isSecret(_ schema: JSONValue) -> Bool {
        schema["format"]?.string == "password" || schema["writeOnly"]?.bool == true
    }
}
