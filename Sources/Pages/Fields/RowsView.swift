import Forms
import Mustache

/// The rows of a list or a dictionary, and rows to fill, each behind the one before it.
struct RowsView: Viewable {
    static let shape: ViewShape = FieldFrame.shape(
        "field-rows",
        [
            .init("open", .text),
            .init("rows", .list(.view(RowView.shape))),
            .init("spare", .optional(.view(SpareView.shape))),
            .init("add", .optional(.text)),
            .init("empty", .optional(.view(EmptyView.shape))),
            .init("isDictionary", .flag),
        ])

    let values: [ViewValue]

    init(_ rows: Rows, _ field: Field, _ frame: FieldFrame, _ surroundings: FieldSurroundings) {
        let spare = SpareView(rows.spares[...], rows, surroundings)
        values =
            frame.values + [
                .text(field.openName),
                .list(of: rows.rows.map { RowView($0, rows, surroundings) }),
                .optional(spare),
                .optional(spare == nil ? rows.add : nil),
                .optional(EmptyView(rows.isEmptyTicked)),
                .flag(rows.isDictionary),
            ]
    }
}
