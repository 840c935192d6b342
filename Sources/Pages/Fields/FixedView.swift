import Mustache

/// A value that is shown and not edited.
struct FixedView: Viewable {
    static let shape = FieldFrame.shape("field-fixed", [.init("text", .text)])

    let values: [ViewValue]

    init(_ text: String, _ frame: FieldFrame) {
        values = frame.values + [.text(text.withVisibleTurns)]
    }
}
