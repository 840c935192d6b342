import Forms
import Mustache

/// One line of text.
struct LineView: Viewable {
    static let shape = FieldFrame.shape(
        "field-line",
        [
            .init("type", .text),
            .init("inputMode", .optional(.text)),
            .init("isCode", .flag),
            .init("isFigure", .flag),
            .init("isSecret", .flag),
            .init("value", .text),
            .init("empty", .optional(.view(EmptyView.shape))),
        ])

    let values: [ViewValue]

    init(_ field: Field, _ input: LineInput, _ frame: FieldFrame, _ draft: Draft?) {
        let text = draft?.text(of: field) ?? ""
        values =
            frame.values + [
                .text(input.inputType(showing: text)),
                .optional(input.inputMode),
                .flag(input == .code),
                .flag(input == .digits || input == .decimal),
                .flag(field.isSecret),
                .text(field.isSecret ? "" : text),
                .optional(EmptyView(field, draft)),
            ]
    }
}
