import JSON
import JSONSchema

/// Who sees to each keyword of a place.
struct Duties {
    private(set) var form: [String] = []
    private(set) var receiver: [String] = []
    private(set) var nobody: [String] = []

    private let place: PlanPlace
    private let node: FieldNode

    init(_ place: PlanPlace, _ table: PlanTable) {
        self.place = place
        node = place.node(in: table)
        for site in place.sites {
            for (keyword, value) in site.schema.members { note(keyword, value, site) }
        }
        if place.isMember, place.plan.isRequired {
            add("required", to: node.alwaysPosts ? \.form : \.receiver)
        }
        if let fallback = place.plan.fallback, !fallback.isNull, !node.isSecret, node.preset == nil {
            add(
                table.endless.contains(place.plan.id)
                    ? "default (too much to show)" : "default (not of its kind)", to: \.nobody)
        }
        for hint in Hints.unknown(in: place.plan.view) { add("\(Hints.keyword) (\(hint))", to: \.nobody) }
    }

    private mutating func note(_ keyword: String, _ value: JSONValue, _ site: SchemaSite) {
        switch keyword {
        case "anyOf", "oneOf": noteUnion(keyword, site)
        case "format": noteFormat(value)
        case "readOnly" where value.bool == true:
            if node.preset == nil {
                add("readOnly (no value)", to: \.nobody)
            } else {
                add(keyword, to: \.form)
            }
        case "writeOnly" where value.bool == true: add(keyword, to: \.form)
        case "contentEncoding": add(keyword, to: node.shape.isFile ? \.form : \.nobody)
        case "uniqueItems" where value.bool != true: break
        case _ where Self.silent.contains(keyword) || FormNote.used.contains(keyword): break
        case _ where Self.shown.contains(keyword): noteShown(keyword, value)
        case _ where Self.judged.contains(keyword): add(keyword, to: isSeenTo(keyword) ? \.form : \.receiver)
        default: add(keyword, to: \.nobody)
        }
    }

    /// What the controls are made from; of two different statements the receiver judges the second.
    private mutating func noteShown(_ keyword: String, _ value: JSONValue) {
        if !node.shape.isJSONText { add(keyword, to: \.form) }
        guard node.shape.isJSONText || place.plan.view[keyword] != value, keyword != "properties" else {
            return
        }
        add(keyword, to: \.receiver)
    }

    private mutating func noteUnion(_ keyword: String, _ site: SchemaSite) {
        let branches = site.parts(keyword)
        let shapes = branches.filter { !SchemaView.isNull($0.schema) }
        let view = place.plan.view
        let isShown =
            shapes.count == 1 || view.branches.first?.pointer == shapes.first?.pointer && !shapes.isEmpty
            || shapes.isEmpty
        guard isShown, !node.shape.isJSONText else { return add(keyword, to: \.receiver) }
        add(keyword, to: \.form)
        if keyword == "oneOf", case .union(let branches) = node.shape,
            branches.contains(where: \.tags.isEmpty)
        {
            add("oneOf (one alone)", to: \.receiver)
        }
    }

    private mutating func noteFormat(_ value: JSONValue) {
        guard let name = value.string else { return }
        if node.shape.isFile || node.isSecret || node.isColour {
            add("format", to: \.form)
        } else if Format(rawValue: name) == nil {
            add("format (\(name) is not known)", to: \.nobody)
        } else {
            add("format", to: \.receiver)
        }
    }

    /// Whether the form sees to a rule that mostly the receiver judges.
    private func isSeenTo(_ keyword: String) -> Bool {
        switch (keyword, node.shape) {
        case ("uniqueItems", .set), ("maxItems", .list), ("maxProperties", .map): true
        case ("minItems", .list(let list)): list.item == nil || list.least == list.most
        case ("propertyNames", .map(let map)): map.keys != nil
        default: false
        }
    }

    private mutating func add(_ keyword: String, to list: WritableKeyPath<Duties, [String]>) {
        if !self[keyPath: list].contains(keyword) { self[keyPath: list].append(keyword) }
    }

    /// They say nothing on values, are followed, or have lines of their own: `required` stands with the members.
    private static let silent: Set<String> = [
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema",
        "$vocabulary", "allOf", "default", "definitions", "deprecated", "description", "examples", "readOnly",
        "required", "title", "writeOnly",
    ]

    private static let shown: Set<String> = [
        "additionalItems", "additionalProperties", "const", "enum", "items", "prefixItems", "properties",
        "type", "unevaluatedItems", "unevaluatedProperties",
    ]

    private static let judged: Set<String> = [
        "contains", "dependencies", "dependentRequired", "dependentSchemas", "else", "exclusiveMaximum",
        "exclusiveMinimum", "if", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum",
        "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "pattern",
        "patternProperties", "propertyNames", "then", "uniqueItems",
    ]
}

extension FieldNode {
    /// Whether a page cannot be sent without a value here.
    fileprivate var alwaysPosts: Bool {
        switch shape {
        case .constant, .set: true
        case .group, .list, .map: !canBeLeftOut
        case .flag: isBox || preset != nil
        case .options, .union: preset != nil
        default: false
        }
    }
}
