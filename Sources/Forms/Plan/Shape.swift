import JSON

/// What kind of value a field makes from its text.
enum Shape: Equatable {
    case text
    case number(isInteger: Bool)

    /// `true` when ticked. Else `false`, or, where only `true` is an answer, none.
    case flag(mustTick: Bool)

    case options([Option])
    case constant(JSONValue)
    case json
}

extension Shape {
    /// The shape of a place and of what is there already.
    init(_ view: SchemaView, preset: JSONValue?) {
        if view["readOnly"]?.bool == true, let preset {
            self = .constant(preset)
        } else if let options = view.options {
            self = Self.chosen(from: options, view)
        } else {
            self = Self.typed(view, preset)
        }
    }

    private static func chosen(from options: [(value: JSONValue, title: String?)], _ view: SchemaView)
        -> Shape
    {
        guard !view.isNullable, view["enum"] == nil, options.count == 1 else {
            return .options(Option.list(options))
        }
        return options[0].value.bool == true ? .flag(mustTick: true) : .constant(options[0].value)
    }

    private static func typed(_ view: SchemaView, _ preset: JSONValue?) -> Shape {
        guard view.branches.isEmpty else { return .json }
        switch view.types.sorted() {
        case ["string"]:
            return preset?.string?.hasOddControls == true && !view.isSecret ? .json : .text
        case ["integer"]: return .number(isInteger: true)
        case ["number"], ["integer", "number"]: return .number(isInteger: false)
        case ["boolean"]:
            let isCertain = preset?.bool != nil && !view.isNullable
            return isCertain
                ? .flag(mustTick: false) : .options(Option.list([(.bool(true), nil), (.bool(false), nil)]))
        default: return .json
        }
    }

    /// Whether a value could come from a field of this shape.
    func canShow(_ value: JSONValue) -> Bool {
        switch self {
        case .text: value.kind == .string
        case .number: value.kind == .number
        case .flag: value.kind == .boolean
        case .options(let options): options.contains { $0.value == value }
        case .constant, .json: true
        }
    }
}

extension Shape {
    /// Whether its control is one that text is typed into.
    var isTyped: Bool {
        switch self {
        case .text, .number, .json: true
        case .flag, .options, .constant: false
        }
    }
}

extension SchemaView {
    /// Whether its value itself is never shown; see `Secrets` for what lies in it.
    var isSecret: Bool { self["format"]?.string == "password" || self["writeOnly"]?.bool == true }
}
