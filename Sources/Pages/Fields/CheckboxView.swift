import Forms
import Mustache

/// A box to tick.
struct CheckboxView: Viewable {
    static let shape = FieldFrame.shape(
        "field-checkbox", [.init("state", .text), .init("isTicked", .flag)])

    let values: [ViewValue]

    init(_ field: Field, _ frame: FieldFrame, _ draft: Draft?) {
        values = frame.values + [.text(field.stateName), .flag(draft?.isTicked(field) ?? false)]
    }
}
