import JSON

/// A schema document, and what references within it lead to.
struct SchemaDocument {
    let root: JSONValue

    /// By `#name` for anchors, and by itself for an `$id`.
    private let named: [String: SchemaSite]

    init(_ root: JSONValue) {
        self.root = root
        named = Self.names(in: root)
    }

    var site: SchemaSite { SchemaSite(schema: root, pointer: JSONPointer()) }

    /// What a reference names; `nil` for what lies outside of the document.
    ///
    /// `work` grows by the members and elements that it may have gone past.
    func target(of reference: String, work: inout Int) -> SchemaSite? {
        if let site = named[reference] { return site }
        let bytes = Array(reference.utf8)[...]
        guard bytes.first == UInt8(ascii: "#"),
            let fragment = try? PercentCoding.decoded(bytes.dropFirst(), plusIsSpace: false),
            let pointer = JSONPointer(String(decoding: fragment, as: UTF8.self))
        else { return nil }
        var place: JSONValue? = root
        for token in pointer.tokens {
            work += place?.count ?? 0
            place = place?.value(at: JSONPointer(tokens: [token]))
        }
        return place.map { SchemaSite(schema: $0, pointer: pointer) }
    }

    /// Anchors and `$id`s, wherever they stand; of two alike the first counts.
    private static func names(in root: JSONValue) -> [String: SchemaSite] {
        var (names, rest) = ([String: SchemaSite](), [SchemaSite(schema: root, pointer: JSONPointer())])
        while let site = rest.popLast() {
            for keyword in ["$anchor", "$dynamicAnchor"] {
                guard let name = site.schema[keyword]?.string else { continue }
                names["#\(name)"] = names["#\(name)"] ?? site
            }
            if let id = site.schema["$id"]?.string { names[id] = names[id] ?? site }
            rest += site.schema.members.reversed().compactMap { name, value in
                value.count == 0 ? nil : SchemaSite(schema: value, pointer: site.pointer.appending(name))
            }
            rest += site.schema.elements.enumerated().reversed().compactMap { index, value in
                value.count == 0 ? nil : SchemaSite(schema: value, pointer: site.pointer.appending(index))
            }
        }
        return names
    }
}
