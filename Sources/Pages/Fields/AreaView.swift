import Forms
import Mustache

/// Several lines of text, or of JSON.
struct AreaView: Viewable {
    static let shape = FieldFrame.shape("field-area", slots)

    static let jsonShape = FieldFrame.shape("field-json", slots)

    private static let slots: [ViewShape.Slot] = [
        .init("value", .text),
        .init("empty", .optional(.view(EmptyView.shape))),
    ]

    let values: [ViewValue]

    init(_ field: Field, _ frame: FieldFrame, _ draft: Draft?) {
        let text = field.isSecret ? "" : draft?.text(of: field) ?? ""
        values = frame.values + [.text(text), .optional(EmptyView(field, draft))]
    }
}
