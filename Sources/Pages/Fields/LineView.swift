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
            .init("placeholder", .optional(.text)),
            .init("range", .optional(.view(rangeShape))),
            .init("hasExamples", .flag),
            .init("examples", .list(.text)),
            .init("empty", .optional(.view(EmptyView.shape))),
        ])

    static let rangeShape = ViewShape("range", ["least": .text, "most": .text, "step": .text])

    let values: [ViewValue]

    init(_ line: Line, _ frame: FieldFrame) {
        let range = line.range.map {
            View(Self.rangeShape, [.text($0.least), .text($0.most), .text($0.step)])
        }
        values =
            frame.values + [
                .text(line.input.inputType(showing: line.text)),
                .optional(line.input.inputMode),
                .flag(line.input == .code),
                .flag(line.input == .digits || line.input == .decimal),
                .flag(line.input == .password),
                .text(line.text),
                .optional(line.placeholder?.withVisibleTurns),
                range.map(ViewValue.view) ?? .absent,
                .flag(!line.examples.isEmpty),
                .list(of: line.examples),
                .optional(EmptyView(line.isEmptyTicked)),
            ]
    }
}
