import JSON

extension Line {
    init(_ node: FieldNode, _ entry: Entry, _ look: FieldLook) {
        let shown = node.isSecret ? "" : entry.text ?? ""
        text = shown
        isEmptyTicked = node.offersEmpty ? entry.state == "empty" : nil
        (input, examples, placeholder) = (look.input, look.examples, look.placeholder)
        range = look.range.flatMap { $0.shows(shown) ? $0 : nil }
    }

    static func texts(of examples: JSONValue?, _ shape: PlanShape) -> [String] {
        guard let examples else { return [] }
        if case .text = shape { return examples.elements.compactMap(\.string) }
        return examples.elements.compactMap { example in
            if let number = example.number { return number.lexeme }
            guard case .exactNumber = shape else { return nil }
            return example.string.flatMap(JSONNumber.init)?.lexeme
        }
    }

    /// A slider always has a value: only where the author asks for one, and one is there.
    static func range(_ node: FieldNode) -> Range? {
        let view = node.plan.view
        guard view.hint("widget")?.string == "range", node.preset != nil, let least = view.number("minimum"),
            let most = view.number("maximum"), least < most, least.isPlain, most.isPlain
        else { return nil }
        let step = view.number("multipleOf") ?? (view.kinds == ["integer"] ? JSONNumber(1) : nil)
        if let step, !step.isPlain || !least.isMultiple(of: step) { return nil }
        return Range(least: least.lexeme, most: most.lexeme, step: step?.lexeme ?? "any")
    }
}

extension Line.Range {
    /// Whether a slider shows the text, and posts it, as it is: it would move to a number that is on its scale.
    fileprivate func shows(_ text: String) -> Bool {
        guard let number = JSONNumber(text), number.isPlain, let least = JSONNumber(least),
            let most = JSONNumber(most)
        else { return false }
        return least <= number && number <= most && (JSONNumber(step).map(number.isMultiple(of:)) ?? true)
    }
}

extension JSONNumber {
    /// Whether a browser writes the number alike.
    fileprivate var isPlain: Bool {
        lexeme.utf8.count <= 15 && lexeme != "-0" && lexeme.allSatisfy { "-.0123456789".contains($0) }
            && !(lexeme.contains(".") && lexeme.hasSuffix("0"))
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
        if plan.isSecret || plan.view.hint("widget")?.string == "password" {
            self = .password
        } else if plan.isColour {
            self = .colour
        } else {
            self.init(format: plan.view["format"]?.string)
        }
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
        ["color", "colour"].contains(view["format"]?.string)
            || ["color", "colour"].contains(view.hint("widget")?.string)
    }
}

extension FieldNode {
    var isColour: Bool { plan.isColour }
}
