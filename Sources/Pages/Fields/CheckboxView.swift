import Mustache

/// A box to tick.
struct CheckboxView: Viewable {
    static let shape = FieldFrame.shape("field-checkbox", [.init("isTicked", .flag)])

    let values: [ViewValue]

    init(_ isTicked: Bool, _ frame: FieldFrame) {
        values = frame.values + [.flag(isTicked)]
    }
}
