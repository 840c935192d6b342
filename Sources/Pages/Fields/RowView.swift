import Forms
import Languages
import Mustache

/// One entry of a list or a dictionary.
struct RowView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-row",
        [
            "markName": .text,
            "mark": .text,
            "title": .text,
            "key": .optional(.view(FieldView.shape)),
            "field": .view(FieldView.shape),
            "hasMoves": .flag,
            "up": .optional(.view(moveShape)),
            "down": .optional(.view(moveShape)),
            "remove": .optional(.view(moveShape)),
        ])

    static let moveShape = ViewShape("move", ["action": .text, "label": .text])

    let values: [ViewValue]

    init(_ row: Rows.Row, _ rows: Rows, _ surroundings: FieldSurroundings) {
        let words = surroundings.words
        func move(_ action: String?, _ phrase: Phrase) -> ViewValue {
            guard let action else { return .absent }
            return .view(
                View(
                    Self.moveShape,
                    [.text(action), .text(words(phrase, ["entry": row.title.withVisibleTurns]))]))
        }
        values = [
            .text(rows.markName),
            .text(row.mark),
            .text(row.title.withVisibleTurns),
            .optional(row.key.map { FieldView($0, surroundings) }),
            .view(FieldView(row.field, surroundings).view),
            .flag(row.up != nil || row.down != nil || row.remove != nil),
            move(row.up, .entryMoveUpNamed),
            move(row.down, .entryMoveDownNamed),
            move(row.remove, .entryRemoveNamed),
        ]
    }
}
