import JSON

/// What it means that a field is left blank.
enum Blank: Equatable, Sendable {
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
    init(_ plan: FieldPlan, _ shape: PlanShape, initial: JSONValue?, given: JSONValue?) {
        let (isNullable, isRequired) = (plan.view.isNullable, plan.isRequired)
        let hasPreset = given.map { !$0.isNull } ?? false
        if plan.isSecret || shape.isJSON && plan.holdsSecret, hasPreset {
            self = Self.untouchedSecret(isRequired: isRequired, initial)
        } else if isNullable, isRequired || initial?.isNull == true {
            self = .null
        } else if !isRequired, !hasPreset {
            self = .omitted
        } else if isNullable {
            self = .null
        } else if shape.isText, let text = given?.string, !text.isEmpty, plan.takesEmptyText {
            self = .emptyText
        } else if !isRequired, !shape.needsChoice {
            self = .omitted
        } else {
            self = .refused
        }
    }

    /// A blank secret was not cleared: it was never shown.
    private static func untouchedSecret(isRequired: Bool, _ initial: JSONValue?) -> Blank {
        if let initial, !initial.isMasked { return .kept(initial) }
        return isRequired ? .refused : .omitted
    }
}

extension PlanShape {
    var isJSON: Bool {
        if case .json = self { return true }
        return false
    }

    fileprivate var isText: Bool {
        if case .text = self { return true }
        return false
    }

    /// Whether its control always posts something, so that nothing posted is no answer.
    fileprivate var needsChoice: Bool {
        switch self {
        case .options, .flag: true
        default: false
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
