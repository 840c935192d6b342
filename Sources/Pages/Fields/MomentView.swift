import Forms
import Mustache

/// A date and time, and its zone.
struct MomentView: Viewable {
    static let shape = FieldFrame.shape(
        "field-moment",
        [
            .init("type", .text),
            .init("value", .text),
            .init("zoneName", .text),
            .init("zone", .text),
        ])

    let values: [ViewValue]

    init(_ moment: MomentInput, _ frame: FieldFrame) {
        values =
            frame.values + [
                .text(moment.inputType), .text(moment.clock), .text(moment.zoneName), .text(moment.zone),
            ]
    }
}
