import JSON

/// How a place behaves with what is there: the shape of its control, what it begins with, and what a blank means.
///
/// Never changed, and a class so that the places that share one do not copy it.
final class FieldBearing: Sendable {
    let shape: PlanShape
    let preset: JSONValue?
    let blank: Blank

    init(_ plan: FieldPlan, initial: JSONValue?, isTooDeep: Bool, in plans: [FieldPlan]) {
        let given = initial ?? plan.fallback
        let (shape, preset) = Self.shape(plan, given, isTooDeep: isTooDeep, in: plans)
        (self.shape, self.preset) = (shape, preset)
        blank = Blank(plan, shape, initial: initial, given: given)
    }

    private init(shape: PlanShape, preset: JSONValue?, blank: Blank) {
        (self.shape, self.preset, self.blank) = (shape, preset, blank)
    }

    /// Whether it can be left out, so that nothing in it is shown at first.
    var canBeginClosed: Bool { blank != .refused && preset != nil && shape.isGroupOrUnion }

    /// The same without what it begins with.
    var closed: FieldBearing { FieldBearing(shape: shape, preset: nil, blank: blank) }

    /// The same, answered as JSON text.
    var asText: FieldBearing { FieldBearing(shape: .json, preset: preset, blank: blank) }

    private static func shape(
        _ plan: FieldPlan, _ given: JSONValue?, isTooDeep: Bool, in plans: [FieldPlan]
    ) -> (PlanShape, JSONValue?) {
        guard let given else { return (isTooDeep ? .json : plan.shape, nil) }
        if plan.evidence != nil || plan.view["readOnly"]?.bool == true { return (.constant(given), given) }
        if case .json = plan.shape { return (.json, given) }
        if isTooDeep { return (.json, given) }
        if case .exactNumber = plan.shape, let text = given.string, JSONNumber(text) == nil {
            return (.text, given)
        }
        if case .text = plan.shape, given.string?.hasOddControls == true, !plan.isSecret {
            return (.json, given)
        }
        switch Showing(plans).shows(plan.shape, given) {
        case .well: return (plan.shape, given)
        case .asText where !given.isNull: return (.json, given)
        case .asText, .not: return (plan.shape, nil)
        }
    }
}

extension PlanShape {
    /// Whether its control is one that text is typed into.
    var isTyped: Bool {
        switch self {
        case .text, .number, .exactNumber, .moment, .json: true
        default: false
        }
    }

    fileprivate var isGroupOrUnion: Bool {
        switch self {
        case .group, .union: true
        default: false
        }
    }

    var isFile: Bool {
        if case .file = self { return true }
        return false
    }
}
