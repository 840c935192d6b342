import JSON

/// One place of the form: what the schema asks there, and what the run has given.
struct FieldNode {
    /// Deeper places, and those with longer names, are answered as JSON text.
    private static let mostDepth = 24
    private static let longestName = 360

    let plan: FieldPlan
    let path: FieldPath
    let bearing: FieldBearing

    /// What the run gave here.
    let initial: JSONValue?

    /// Whether the place is as it is wherever the run has given nothing.
    let isUsual: Bool

    var shape: PlanShape { bearing.shape }

    /// What the place begins with: the initial value, else the schema's default, if the form can show it.
    var preset: JSONValue? { bearing.preset }

    /// What it means that it is left blank.
    var blank: Blank { bearing.blank }

    var isJSON: Bool {
        if case .json = shape { return true }
        return false
    }

    private var isConstant: Bool {
        if case .constant = shape { return true }
        return false
    }

    /// Whether its text is never shown.
    var isSecret: Bool { plan.isSecret || plan.holdsSecret && (isJSON || isConstant) }

    /// Whether a blank text has a box beside it that makes it an answer.
    var offersEmpty: Bool {
        if case .text = shape { return !isSecret && preset?.string == "" }
        return false
    }

    init(_ plan: FieldPlan, path: FieldPath, initial: JSONValue?, in table: PlanTable) {
        (self.plan, self.path, self.initial) = (plan, path, initial)
        let isTooDeep = path.depth > Self.mostDepth || path.lengthInBytes > Self.longestName
        isUsual = initial == nil && !isTooDeep
        bearing =
            isUsual
            ? table.usual[plan.id]
            : FieldBearing(plan, initial: initial, isTooDeep: isTooDeep, in: table.plans)
    }
}
