import Forms
import Mustache

/// A row to fill, which opens on demand without a script; the next one is inside it.
struct SpareView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-spare",
        [
            "row": .view(RowView.shape),
            "next": .optional(.view(shape)),
            "add": .optional(.text),
        ])

    let values: [ViewValue]

    /// `nil` where there is none.
    init?(_ spares: ArraySlice<Rows.Row>, _ rows: Rows, _ surroundings: FieldSurroundings) {
        guard let row = spares.first else { return nil }
        let next = SpareView(spares.dropFirst(), rows, surroundings)
        values = [
            .view(RowView(row, rows, surroundings).view),
            .optional(next),
            .optional(next == nil ? rows.add : nil),
        ]
    }
}
