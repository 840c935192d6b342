import Forms
import Mustache

/// Several lines of text, or of JSON.
struct AreaView: Viewable {
    static let shape = FieldFrame.shape("field-area", slots)

    static let jsonShape = FieldFrame.shape("field-json", slots)

    private static let slots: [ViewShape.Slot] = [
        .init("isSecret", .flag),
        .init("value", .text),
        .init("rows", .text),
        .init("placeholder", .optional(.text)),
        .init("empty", .optional(.view(EmptyView.shape))),
    ]

    let values: [ViewValue]

    init(_ area: Area, isSecret: Bool, _ frame: FieldFrame) {
        values =
            frame.values + [
                .flag(isSecret), .text(area.text), .text(String(area.rows)),
                .optional(area.placeholder?.withVisibleTurns),
                .optional(EmptyView(area.isEmptyTicked)),
            ]
    }
}
