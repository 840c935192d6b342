import JSON

extension Field {
    init(_ place: Place, _ path: FieldPath, _ shape: Shape, _ blank: Blank) {
        let view = place.view
        pointer = place.pointer
        name = (shape == .json ? "j" : "v") + path.suffix
        stateName = "s" + path.suffix
        id = path.id
        label = view.title ?? place.key.map(Words.label(ofKey:)) ?? Words.answer
        hint = place.key == nil ? nil : view.description
        advice = Words.advice(place, shape, blank)
        isRequired = shape.isAlwaysAnswered || blank == .refused
        isSecret = place.isSecret
        widget = Widget(place, shape, blank)
        examples = isSecret ? [] : shape.texts(of: view["examples"])
        offersEmpty = shape == .text && !isSecret && place.preset?.string == ""
    }
}

extension Shape {
    /// Whether a person cannot leave it unanswered.
    fileprivate var isAlwaysAnswered: Bool {
        switch self {
        case .constant, .flag(mustTick: false): true
        case .text, .number, .flag, .options, .json: false
        }
    }

    fileprivate func texts(of examples: JSONValue?) -> [String] {
        guard let examples else { return [] }
        switch self {
        case .text: return examples.elements.compactMap(\.string)
        case .number: return examples.elements.compactMap { $0.number?.lexeme }
        case .flag, .options, .constant, .json: return []
        }
    }
}
