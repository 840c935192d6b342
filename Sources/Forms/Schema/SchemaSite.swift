import JSON

/// A schema and where it stands in its document.
struct SchemaSite {
    let schema: JSONValue
    let pointer: JSONPointer

    /// The subschema under a keyword, or under a keyword and a name or an index.
    func part(_ tokens: String...) -> SchemaSite? {
        guard let part = schema.value(at: JSONPointer(tokens: tokens)) else { return nil }
        return SchemaSite(schema: part, pointer: JSONPointer(tokens: pointer.tokens + tokens))
    }

    /// The subschemas in the list under a keyword.
    func parts(_ keyword: String) -> [SchemaSite] {
        guard let list = schema[keyword] else { return [] }
        return list.elements.enumerated().map { index, schema in
            SchemaSite(schema: schema, pointer: pointer.appending(keyword).appending(index))
        }
    }

    /// The named subschemas under a keyword.
    func named(_ keyword: String) -> [(name: String, site: SchemaSite)] {
        guard let members = schema[keyword]?.members else { return [] }
        return members.map { name, schema in
            (name, SchemaSite(schema: schema, pointer: pointer.appending(keyword).appending(name)))
        }
    }
}
