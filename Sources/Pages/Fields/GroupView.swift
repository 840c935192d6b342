import Forms
import Mustache

/// Fields that belong together, which may be left out as a whole.
struct GroupView: Viewable {
    static let shape: ViewShape = FieldFrame.shape(
        "field-group",
        [
            .init("include", .optional(.view(includeShape))),
            .init("folded", .optional(.text)),
            .init("contents", .optional(.view(ContentsView.shape))),
        ])

    static let includeShape = ViewShape("include", ["open": .text, "isTicked": .flag])

    let values: [ViewValue]

    init(_ group: Group, _ field: Field, _ frame: FieldFrame, _ surroundings: FieldSurroundings) {
        let include = group.isIncluded.map { isIncluded in
            View(Self.includeShape, [.text(field.openName), .flag(isIncluded)])
        }
        var (folded, contents) = (String?.none, ContentsView?.none)
        switch group.contents {
        case .folded(let action): folded = action
        case .open(let opened): contents = ContentsView(opened, surroundings)
        }
        values =
            frame.values + [
                include.map(ViewValue.view) ?? .absent, .optional(folded), .optional(contents),
            ]
    }
}
