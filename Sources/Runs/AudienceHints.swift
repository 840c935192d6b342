import JSON

/// What a schema says under `x-countersign` of the whole run, wherever the root's references lead.
struct AudienceHints {
    /// Farther than this no reference is followed.
    private static let mostSteps = 16

    private var found: [JSONValue] = []

    init(_ schema: JSONValue?) {
        guard let schema else { return }
        var (places, steps) = ([schema], 0)
        while let place = places.first, steps < Self.mostSteps {
            places.removeFirst()
            steps += 1
            if let hints = place["x-countersign"] { found.append(hints) }
            if let target = place["$ref"]?.string.flatMap({ Self.target($0, in: schema) }) {
                places.append(target)
            }
            if let all = place["allOf"] { places += all.elements.prefix(Self.mostSteps) }
        }
    }

    /// The first hint of this name.
    subscript(name: String) -> JSONValue? {
        found.lazy.compactMap { $0[name] }.first
    }

    /// Where a reference within the document leads.
    private static func target(_ reference: String, in schema: JSONValue) -> JSONValue? {
        guard reference.hasPrefix("#") else { return nil }
        return JSONPointer(String(reference.dropFirst())).flatMap(schema.value)
    }
}
