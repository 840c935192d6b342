import JSON

extension Line {
    init(_ node: FieldNode, _ entry: Entry, _ look: FieldLook) {
        text = node.isSecret ? "" : entry.text ?? ""
        isEmptyTicked = node.offersEmpty ? entry.state == "empty" : nil
        (input, examples, placeholder, range) = (look.input, look.examples, look.placeholder, look.range)
    }

    static func texts(of examples: JSONValue?, _ shape: PlanShape) -> [String] {
        guard let examples else { return [] }
        if case .text = shape { return examples.elements.compactMap(\.string) }
        return examples.elements.compactMap { $0.number?.lexeme ?? $0.string }
    }

    /// A slider always has a value: only where the author asks for one, and one is there.
    static func range(_ node: FieldNode) -> Range? {
        let view = node.plan.view
        guard view.hint("widget")?.string == "range", let preset = node.preset?.number,
            let least = view.number("minimum"), let most = view.number("maximum"), least < most,
            least <= preset, preset <= most, [least, most, preset].allSatisfy({ $0.lexeme.utf8.count <= 15 })
        else { return nil }
        let step = view.number("multipleOf")?.lexeme ?? (view.kinds == ["integer"] ? "1" : "any")
        return Range(least: least.lexeme, most: most.lexeme, step: step)
    }
}

extension LineInput {
    init(_ node: FieldNode) {
        switch node.shape {
        case .number(let isInteger): self.init(isInteger: isInteger, node.plan.view)
        case .exactNumber: self.init(isInteger: false, node.plan.view.numberBranch)
        default: self.init(node.plan)
        }
    }

    private init(_ plan: FieldPlan) {
        if plan.isSecret || plan.view.hint("widget")?.string == "password" { self = .password }
        else if plan.isColour { self = .colour }
        else { self.init(format: plan.view["format"]?.string) }
    }

    private init(format: String?) {
        switch format {
        case "date": self = .date
        case "email": self = .email
        case "uri": self = .url
        case "password": self = .password
        case "time", "date-time", "duration", "uuid", "ipv4", "ipv6", "ipvanyaddress", "hostname", "regex",
            "iri", "uri-reference", "iri-reference", "uri-template", "json-pointer", "relative-json-pointer":
            self = .code
        default: self = .text
        }
    }

    /// A keypad of digits lacks the minus sign on a telephone, so it needs a bound that excludes one.
    private init(isInteger: Bool, _ view: SchemaView) {
        let least = view.number("minimum") ?? view.number("exclusiveMinimum")
        guard let least, least >= JSONNumber(0) else {
            self = .code
            return
        }
        self = isInteger ? .digits : .decimal
    }
}

extension FieldPlan {
    var isColour: Bool {
        ["color", "colour"].contains(view["format"]?.string) || ["color", "colour"].contains(view.hint("widget")?.string)
    }
}

extension FieldNode {
    var isColour: Bool { plan.isColour }
}
