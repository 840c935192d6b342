import JSON

/// What it means that a field is left blank.
enum Blank: Equatable {
    case null
    case omitted
    case emptyText

    /// The initial value stays: so with a secret, which is never filled in.
    case kept(JSONValue)

    /// An answer is needed.
    case refused
}

extension Blank {
    /// The blank rule, in the order of its cases; the first that holds decides.
    init(_ place: Place, _ shape: Shape) {
        let (isNullable, isRequired) = (place.view.isNullable, place.isRequired)
        let hasPreset = place.preset.map { !$0.isNull } ?? false
        if place.isSecret, hasPreset {
            self = Self.untouchedSecret(place)
        } else if isNullable, isRequired || place.initial?.isNull == true {
            self = .null
        } else if !isRequired, !hasPreset {
            self = .omitted
        } else if isNullable {
            self = .null
        } else if shape == .text, let text = place.preset?.string, !text.isEmpty, place.takesEmptyText {
            self = .emptyText
        } else if !isRequired, !shape.needsChoice {
            self = .omitted
        } else {
            self = .refused
        }
    }

    /// A blank secret was not cleared: it was never shown.
    private static func untouchedSecret(_ place: Place) -> Blank {
        if let initial = place.initial, !initial.isMasked { return .kept(initial) }
        return place.isRequired ? .refused : .omitted
    }
}

extension Shape {
    /// Whether its control always posts something, so that nothing posted is no answer.
    fileprivate var needsChoice: Bool {
        switch self {
        case .options, .flag: true
        case .text, .number, .constant, .json: false
        }
    }
}

extension JSONValue {
    /// Whether it is, or holds, what Pydantic shows in place of a secret.
    var isMasked: Bool {
        string == "**********" || elements.contains(where: \.isMasked)
            || members.contains { $0.value.isMasked }
    }
}
