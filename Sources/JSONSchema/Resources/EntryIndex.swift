import JSON

/// Finds entries of large objects and lists at once; many references may lead into one.
struct EntryIndex {
    /// Entries of a container by the hash of the key, or by place; a hash stands for its key, as in `EvaluatedMembers`.
    private var tables: [Place: [UInt64: JSONValue]] = [:]

    /// Up to so many entries are gone through one by one.
    private static let few = 16

    /// The member or element that a pointer's token names.
    mutating func entry(_ token: String, of site: Site) -> JSONValue? {
        guard site.value.count > Self.few else { return site.value.value(at: JSONPointer(tokens: [token])) }
        let table = tables[site.place] ?? Self.table(of: site.value)
        tables[site.place] = table
        guard site.value.kind == .array else { return table[JSONHash.of(token)] }
        guard let index = UInt64(token), String(index).utf8.elementsEqual(token.utf8) else { return nil }
        return table[index]
    }

    private static func table(of value: JSONValue) -> [UInt64: JSONValue] {
        var table = Dictionary<UInt64, JSONValue>(minimumCapacity: value.count)
        for (index, element) in value.elements.enumerated() { table[UInt64(index)] = element }
        for (key, member) in value.members { table[JSONHash.of(key)] = member }
        return table
    }
}
