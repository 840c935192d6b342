public import JSON

/// What a form makes of one property of its schema: a member, the entries of a list, or a shape of a union.
public struct FidelityLine: Equatable, Sendable {
    /// Where the property's schema stands.
    public let pointer: JSONPointer

    /// The control, in a word: such as `line`, `select`, `group`, `list`, `union`; `json` for JSON text.
    public let widget: String

    /// The keywords that the form sees to by what it offers.
    public let form: [String]

    /// The keywords that the receiver alone checks, once an answer was sent.
    public let receiver: [String]

    /// What has no effect: keywords, and in parentheses why.
    public let nobody: [String]

    /// What the schema takes and the form cannot say, in words.
    public let inexpressible: [String]

    /// Whether it, or a kind of value that it may have, is answered as JSON text.
    public let isJSONText: Bool

    init(_ place: PlanPlace, _ table: PlanTable) {
        let duties = Duties(place, table)
        pointer = place.pointer
        widget = WidgetName.of(place, table)
        (form, receiver, nobody) = (duties.form, duties.receiver, duties.nobody)
        inexpressible = Inexpressible(place, table).all
        isJSONText = ([place.plan.id] + place.kinds).contains { table.usual[$0].shape.isJSONText }
    }
}

extension PlanShape {
    var isJSONText: Bool {
        if case .json = self { return true }
        return false
    }
}
