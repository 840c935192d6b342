import JSON

/// Finds the places of a schema that get a field.
struct FormPlanner {
    let view: SchemaView
    private(set) var plans: [FieldPlan] = []
    private(set) var notes: [FormNote] = []

    private let document: JSONValue
    private let initial: JSONValue?
    private let required: Set<[UInt8]>
    private var secrets: Secrets
    private var work = 0

    /// How many members may be gone through for all fields together, each some dozen times.
    private static let mostWork = 1_000_000
    private var paths: Set<String> = []
    private var keys: Set<[UInt8]> = []

    init(_ document: JSONValue, initial: JSONValue?) throws(FormError) {
        guard document.bool != false else {
            throw FormError(pointer: JSONPointer(), reason: "the schema is false, so no answer can fit it.")
        }
        (self.document, self.initial) = (document, initial)
        view = SchemaView(document, in: document)
        secrets = Secrets(in: document)
        required = Set(
            view.all("required").flatMap { $0.elements.compactMap { $0.string.map { Array($0.utf8) } } })
        if view.hasNamedMembers {
            try planMembers()
        } else {
            plan(
                Place(
                    key: nil, schemaPointer: JSONPointer(), view: view,
                    isSecret: secrets.areHeld(by: document),
                    isRequired: true, initial: initial))
        }
    }

    private mutating func planMembers() throws(FormError) {
        if let initial, initial.kind != .object {
            throw FormError(
                pointer: JSONPointer(),
                reason: "the initial values are not an object. Give one with a member for each field.")
        }
        for (key, schema) in try properties() { try plan(key, schema, at: ["properties", key]) }
        for name in view.all("required").flatMap({ $0.elements.compactMap(\.string) })
        where !keys.contains(Array(name.utf8)) {
            try plan(name, otherMembers, at: ["additionalProperties"])
        }
        if let initial { try planOthers(of: initial) }
        if otherMembers.kind == .object || view["additionalProperties"]?.bool == true {
            note(["additionalProperties"], "Further members are taken, and the form has no field for them.")
        }
        if view.isNullable {
            note([], "null is taken in place of the whole answer, and the form cannot say it.")
        }
    }

    /// The members, in the schema's order, or by `position` where every one has it.
    private mutating func properties() throws(FormError) -> [(key: String, value: JSONValue)] {
        let properties = view.all("properties").flatMap { Array($0.members) }
        var positions: [Int] = []
        for property in properties {
            guard let position = try view(of: property.value)["position"]?.int else { return properties }
            positions.append(position)
        }
        let order = properties.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        return order.map { properties[$0] }
    }

    private mutating func view(of schema: JSONValue) throws(FormError) -> SchemaView {
        let view = SchemaView(schema, in: document)
        work += view.weight
        guard work <= Self.mostWork else {
            throw FormError(
                pointer: JSONPointer(),
                reason:
                    "the schema is too large for a form. Ask for fewer members, or refer to smaller schemas.")
        }
        return view
    }

    /// The schema of members that have none of their own.
    private var otherMembers: JSONValue { view["additionalProperties"] ?? .bool(true) }

    /// Initial values beside the properties keep a field, so that they are not lost.
    private mutating func planOthers(of initial: JSONValue) throws(FormError) {
        for (key, _) in initial.members where !keys.contains(Array(key.utf8)) {
            if otherMembers.bool == false {
                note(["additionalProperties"], "An initial value is named as no property, and is left out.")
            } else {
                try plan(key, otherMembers, at: ["additionalProperties"])
            }
        }
    }

    private mutating func plan(_ key: String, _ schema: JSONValue, at tokens: [String]) throws(FormError) {
        guard keys.insert(Array(key.utf8)).inserted else { return }
        plan(
            Place(
                key: key, schemaPointer: JSONPointer(tokens: tokens), view: try view(of: schema),
                isSecret: secrets.areHeld(by: schema), isRequired: required.contains(Array(key.utf8)),
                initial: initial?[key]))
    }

    private mutating func plan(_ place: Place) {
        let path = place.key.map { FieldPath($0, position: plans.count, taken: paths) } ?? .root
        paths.insert(path.suffix)
        plans.append(FieldPlan(place, path: path))
    }

    private mutating func note(_ tokens: [String], _ message: String) {
        notes.append(FormNote(pointer: JSONPointer(tokens: tokens), message: message))
    }
}

extension SchemaView {
    /// Whether it is an object whose members the schema names; a dictionary is not.
    fileprivate var hasNamedMembers: Bool {
        guard branches.isEmpty, options == nil else { return false }
        if self["properties"] != nil { return types.isEmpty || types == ["object"] }
        let isDictionary = self["additionalProperties"].map { $0.bool != false } ?? false
        return types == ["object"] && !isDictionary && self["patternProperties"] == nil
    }
}
