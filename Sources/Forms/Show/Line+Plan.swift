import JSON

extension Line {
    init(_ node: FieldNode, _ input: LineInput, _ entry: Entry) {
        self.input = input
        text = node.isSecret ? "" : entry.text ?? ""
        examples = node.isSecret ? [] : Self.texts(of: node.plan.view["examples"], node.shape)
        placeholder = node.placeholder
        isEmptyTicked = node.offersEmpty ? entry.state == "empty" : nil
        range = entry.text.flatMap { Self.range(node, showing: $0) }
    }

    private static func texts(of examples: JSONValue?, _ shape: PlanShape) -> [String] {
        guard let examples else { return [] }
        if case .text = shape { return examples.elements.compactMap(\.string) }
        return examples.elements.compactMap { example in
            if let number = example.number { return number.lexeme }
            guard case .exactNumber = shape else { return nil }
            return example.string.flatMap(JSONNumber.init)?.lexeme
        }
    }

    /// A slider always has a value, and moves to one that it can show: only where the author asks for one, and it shows
    /// what is there as it is written.
    private static func range(_ node: FieldNode, showing text: String) -> Range? {
        let view = node.plan.view
        guard view.hint("widget")?.string == "range", node.preset != nil, let present = JSONNumber(text),
            let least = view.number("minimum"), let most = view.number("maximum"), least < most,
            least <= present, present <= most, [least, most, present].allSatisfy(isPlain)
        else { return nil }
        let step = view.number("multipleOf") ?? (view.kinds == ["integer"] ? JSONNumber(1) : nil)
        if let step, !isPlain(step) || !least.isMultiple(of: step) || !present.isMultiple(of: step) { return nil }
        return Range(least: least.lexeme, most: most.lexeme, step: step?.lexeme ?? "any")
    }

    /// Whether a browser writes the number alike.
    private static func isPlain(_ number: JSONNumber) -> Bool {
        let text = number.lexeme
        return text.utf8.count <= 15 && text != "-0" && text.allSatisfy { "-.0123456789".contains($0) }
            && !(text.contains(".") && text.hasSuffix("0"))
    }
}

extension LineInput {
    init(_ plan: FieldPlan) {
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
    init(isInteger: Bool, _ view: SchemaView) {
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
