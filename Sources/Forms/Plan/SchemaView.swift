import JSON

/// What a schema says at one place, with references, `allOf` and `null` branches resolved.
///
/// For showing only: of two statements of a keyword the outer one counts, and the compiled schema judges values.
struct SchemaView {
    /// How many schemas one place may draw together.
    private static let maxLayers = 64

    private struct Layer {
        let schema: JSONValue
        /// Whether a `$ref` led here, so that its title names a type and not this place.
        let isReferenced: Bool
    }

    /// Whether `null` is taken beside what else is said.
    private(set) var isNullable = false

    /// The branches of a union of more than one shape, without `null`.
    private(set) var branches: [JSONValue] = []

    /// How many members there are to go through when a keyword is looked for, and were when references were followed.
    private(set) var weight = 0

    private var layers: [Layer] = []
    private let root: JSONValue

    init(_ schema: JSONValue, in root: JSONValue) {
        self.root = root
        add(schema, isReferenced: false)
    }

    /// The first statement of a keyword, from the outside in.
    subscript(keyword: String) -> JSONValue? {
        for layer in layers {
            if let value = layer.schema[keyword] { return value }
        }
        return nil
    }

    /// All statements of a keyword, from the outside in.
    func all(_ keyword: String) -> [JSONValue] { layers.compactMap { $0.schema[keyword] } }

    /// The title given to this place itself, unless it is blank.
    var title: String? {
        let own = layers.first { !$0.isReferenced && $0.schema["title"] != nil }
        return own?.schema["title"]?.string.flatMap { $0.isBlank ? nil : $0.trimmed }
    }

    var description: String? { self["description"]?.string.flatMap { $0.isBlank ? nil : $0.trimmed } }

    /// The types taken, without `null`; empty where the schema names none.
    var types: [String] {
        guard let type = self["type"] else { return [] }
        let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
        return names.count == 1 ? names : names.filter { $0 != "null" }
    }

    /// The values taken, without `null`, and their titles; `nil` where they are not listed.
    var options: [(value: JSONValue, title: String?)]? {
        if let only = self["const"] { return [(only, nil)] }
        if let list = self["enum"] {
            return list.elements.filter { !$0.isNull || list.count == 1 }.map { ($0, nil) }
        }
        let titled = branches.compactMap { branch in
            branch["const"].map { ($0, branch["title"]?.string.flatMap { $0.isBlank ? nil : $0 }) }
        }
        return !titled.isEmpty && titled.count == branches.count ? titled : nil
    }

    /// The text of a bound or a length.
    func number(_ keyword: String) -> JSONNumber? { self[keyword]?.number }

    private mutating func add(_ schema: JSONValue, isReferenced: Bool) {
        guard schema.kind == .object, layers.count < Self.maxLayers else { return }
        layers.append(Layer(schema: schema, isReferenced: isReferenced))
        weight += schema.count
        if let reference = schema["$ref"]?.string, let target = root.target(of: reference, work: &weight) {
            add(target, isReferenced: true)
        }
        if let parts = schema["allOf"] {
            for part in parts.elements { add(part, isReferenced: isReferenced) }
        }
        for keyword in ["anyOf", "oneOf"] {
            if let union = schema[keyword] { addUnion(union, isReferenced: isReferenced) }
        }
        if let type = schema["type"], type.elements.contains(where: { $0.string == "null" }) {
            isNullable = true
        }
        if let list = schema["enum"], list.count > 1, list.elements.contains(where: \.isNull) {
            isNullable = true
        }
    }

    /// Strips `null` from a union; what is left is one more layer if it is one shape.
    private mutating func addUnion(_ union: JSONValue, isReferenced: Bool) {
        let shapes = union.elements.filter { !isNull($0) }
        if shapes.count < union.count { isNullable = true }
        if shapes.count == 1 {
            add(shapes[0], isReferenced: isReferenced)
        } else if branches.isEmpty {
            branches = shapes
        }
    }

    private func isNull(_ schema: JSONValue) -> Bool {
        schema["type"]?.string == "null" || schema["const"]?.isNull == true
    }
}
