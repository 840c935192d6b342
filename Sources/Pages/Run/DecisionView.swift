import Forms
import Mustache

/// A choice whose values are the buttons that send the form.
struct DecisionView: Viewable {
    static let shape = FieldFrame.shape(
        "part-decision", [.init("options", .list(.view(ChoiceView.optionShape)))])

    let values: [ViewValue]

    /// `nil` for a field that is no choice.
    init?(_ field: Field, _ surroundings: FieldSurroundings) {
        guard case .choices(let choices, _) = field.control else { return nil }
        values = FieldFrame(field, surroundings).values + [.list(ChoiceView.buttons(choices))]
    }
}
