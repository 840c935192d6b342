import JSON

/// What a schema says at one place, with references, `allOf` and `null` branches resolved.
///
/// For showing only: of two statements of a keyword the outer one counts, and the compiled schema judges values.
struct SchemaView {
    /// How many schemas one place may draw together.
    private static let maxLayers = 64

    struct Layer {
        let site: SchemaSite
        /// Whether a `$ref` led here, so that its title names a type and not this place.
        let isReferenced: Bool
    }

    /// Where the place's own schema stands.
    let pointer: JSONPointer

    /// Whether `null` is taken beside what else is said.
    private(set) var isNullable = false

    /// The branches of a union of more than one shape, without `null`.
    private(set) var branches: [SchemaSite] = []

    /// The branches of every union that was followed.
    private(set) var followed: Set<JSONPointer> = []

    /// Whether the place is a secret as a whole, as something in it is one that could not be told from the rest.
    private(set) var isHidden = false

    /// How many members there are to go through when a keyword is looked for, and were when references were followed.
    private(set) var weight = 0

    private(set) var layers: [Layer] = []

    /// The one type that is looked at, where the schema takes several.
    private(set) var restriction: String?

    let document: SchemaDocument

    init(_ site: SchemaSite, in document: SchemaDocument) {
        (self.document, pointer) = (document, site.pointer)
        add(site, isReferenced: false)
    }

    /// The same place with one branch of its union chosen.
    func choosing(_ branch: SchemaSite) -> SchemaView {
        var view = self
        view.branches = []
        view.isNullable = false
        view.restriction = nil
        view.add(branch, isReferenced: true)
        return view
    }

    /// The same place as a secret.
    var hidden: SchemaView {
        var view = self
        view.isHidden = true
        return view
    }

    /// The same place, where `null` is taken too.
    var takingNull: SchemaView {
        var view = self
        view.isNullable = true
        return view
    }

    /// The same place with more said of it.
    func adding(_ site: SchemaSite) -> SchemaView {
        var view = self
        view.add(site, isReferenced: true)
        return view
    }

    /// The same place with one of its types alone.
    func restricted(to type: String) -> SchemaView {
        var view = self
        (view.restriction, view.isNullable, view.branches) = (type, false, [])
        return view
    }

    /// The first statement of a keyword, from the outside in.
    subscript(keyword: String) -> JSONValue? {
        for layer in layers {
            if let value = layer.site.schema[keyword] { return value }
        }
        return nil
    }

    /// The first statement of a subschema, and where it stands.
    func part(_ keyword: String) -> SchemaSite? {
        for layer in layers {
            if let part = layer.site.part(keyword) { return part }
        }
        return nil
    }

    /// All statements of a keyword, from the outside in.
    func all(_ keyword: String) -> [JSONValue] { layers.compactMap { $0.site.schema[keyword] } }

    /// What a part of the place is that nothing is said of: it stands where the place does.
    var anything: SchemaSite { SchemaSite(schema: .bool(true), pointer: pointer) }

    /// The text of a bound or a length.
    func number(_ keyword: String) -> JSONNumber? { self[keyword]?.number }

    /// Two views of one document with the same text say the same.
    var identity: String {
        "\(layers.count)" + layers.map(\.site.pointer.description).joined(separator: "\n") + "\n"
            + (restriction ?? "")
            + (isNullable ? "?" : "") + (isHidden ? "!" : "")
    }

    private mutating func add(_ site: SchemaSite, isReferenced: Bool) {
        let schema = site.schema
        guard schema.kind == .object, layers.count < Self.maxLayers,
            !layers.contains(where: { $0.site.pointer == site.pointer })
        else { return }
        layers.append(Layer(site: site, isReferenced: isReferenced))
        weight += schema.count
        for keyword in ["$ref", "$dynamicRef"] {
            if let target = document.target(of: keyword, in: site, work: &weight) {
                add(target, isReferenced: true)
            }
        }
        for part in site.parts("allOf") { add(part, isReferenced: isReferenced) }
        for keyword in ["anyOf", "oneOf"] { addUnion(site.parts(keyword), isReferenced: isReferenced) }
        if let type = schema["type"], type.elements.contains(where: { $0.string == "null" }) {
            isNullable = true
        }
        if let list = schema["enum"], list.count > 1, list.elements.contains(where: \.isNull) {
            isNullable = true
        }
    }

    /// Strips `null` from a union; what is left is one more layer if it is one shape.
    private mutating func addUnion(_ union: [SchemaSite], isReferenced: Bool) {
        let shapes = union.filter { !Self.isNull($0.schema) }
        if shapes.count < union.count { isNullable = true }
        if shapes.count == 1 {
            add(shapes[0], isReferenced: isReferenced)
        } else if branches.isEmpty, shapes.contains(where: { saysShape($0.schema) }) {
            branches = shapes
            followed.formUnion(shapes.map(\.pointer))
        }
    }

    /// Whether a branch says what a value looks like, and not only what must be in it.
    private func saysShape(_ schema: JSONValue) -> Bool {
        Self.shapeKeywords.contains { schema[$0] != nil } || schema.kind == .boolean
    }

    private static let shapeKeywords = [
        "type", "properties", "$ref", "$dynamicRef", "const", "enum", "items", "prefixItems", "allOf",
        "anyOf",
        "oneOf", "additionalProperties", "patternProperties",
    ]

    static func isNull(_ schema: JSONValue) -> Bool {
        schema["type"]?.string == "null" || schema["const"]?.isNull == true
    }
}
