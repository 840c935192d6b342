import JSON

/// Where a document's `$id` and `$anchor` are, and what its references name.
struct SchemaIndex {
    private let root: JSONValue
    private let dialect: Dialect
    private var resources: [URIReference: JSONPointer] = [:]
    private var bases: [JSONPointer: URIReference] = [:]
    private var anchors: [JSONPointer: [String: JSONPointer]] = [:]

    init(_ root: JSONValue, _ dialect: Dialect, limit: Int) throws(SchemaError) {
        (self.root, self.dialect) = (root, dialect)
        add(resource: URIReference(""), at: JSONPointer())
        var queue: [(value: JSONValue, pointer: JSONPointer, resource: JSONPointer)] = [
            (root, JSONPointer(), JSONPointer())
        ]
        var count = 0
        while let (value, pointer, resource) = queue.popLast() {
            count += 1
            guard count <= limit else { throw .tooLarge(at: pointer, limit: limit) }
            let own = read(value, pointer, resource)
            for (child, place) in Self.subschemas(of: value, pointer) { queue.append((child, place, own)) }
        }
    }

    /// The place that a reference at `pointer` names; `nil` where there is none in this document.
    func target(of reference: String, at pointer: JSONPointer) -> JSONPointer? {
        let base = bases[resource(of: pointer)] ?? URIReference("")
        let target = URIReference(reference).resolved(against: base)
        guard let resource = resources[target.document] else { return nil }
        let fragment = target.decodedFragment
        if fragment.isEmpty { return resource }
        guard fragment.hasPrefix("/") else { return anchors[resource]?[fragment] }
        guard let inner = JSONPointer(fragment) else { return nil }
        let place = JSONPointer(tokens: resource.tokens + inner.tokens)
        return root.value(at: place) == nil ? nil : place
    }

    /// The nearest place at or above `pointer` that has a URI of its own.
    private func resource(of pointer: JSONPointer) -> JSONPointer {
        for count in stride(from: pointer.tokens.count, to: 0, by: -1) {
            let above = JSONPointer(tokens: Array(pointer.tokens.prefix(count)))
            if bases[above] != nil { return above }
        }
        return JSONPointer()
    }

    private mutating func add(resource: URIReference, at pointer: JSONPointer) {
        bases[pointer] = resource
        if resources[resource] == nil { resources[resource] = pointer }
    }

    /// Notes what a subschema calls itself; its resource is the answer.
    private mutating func read(_ value: JSONValue, _ pointer: JSONPointer, _ resource: JSONPointer)
        -> JSONPointer
    {
        if dialect == .draft07, value["$ref"] != nil { return resource }
        var own = resource
        if let id = value["$id"]?.string {
            let uri = URIReference(id).resolved(against: bases[resource] ?? URIReference(""))
            if let name = uri.fragment, !name.isEmpty {
                anchors[resource, default: [:]][String(name)] = pointer
            } else {
                own = pointer
                add(resource: uri.document, at: pointer)
            }
        }
        if let anchor = value["$anchor"]?.string { anchors[own, default: [:]][anchor] = pointer }
        return own
    }

    private static func subschemas(of value: JSONValue, _ pointer: JSONPointer) -> [(JSONValue, JSONPointer)]
    {
        value.members.flatMap { keyword, child -> [(JSONValue, JSONPointer)] in
            let place = pointer.appending(keyword)
            if child.kind == .array, Keywords.ofList.contains(keyword) {
                return child.elements.enumerated().map { ($1, place.appending($0)) }
            }
            guard child.kind == .object else { return [] }
            if Keywords.ofMap.contains(keyword) { return child.members.map { ($1, place.appending($0)) } }
            return Keywords.ofSchema.contains(keyword) ? [(child, place)] : []
        }
    }
}
