import Forms
import Mustache

/// The fields of a part, in sections.
struct ContentsView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-fields",
        [
            "columns": .optional(.text),
            "marks": .list(.text),
            "sections": .list(.view(SectionView.shape)),
            "update": .optional(.text),
            "hasKept": .flag,
            "kept": .list(.view(FieldView.shape)),
        ])

    let values: [ViewValue]

    init(_ contents: Contents.Opened, _ surroundings: FieldSurroundings) {
        values = [
            .optional(contents.columns > 1 ? String(contents.columns) : nil),
            .list(of: contents.marks),
            .list(of: contents.sections.map { SectionView($0, surroundings) }),
            .optional(contents.update),
            .flag(!contents.kept.isEmpty),
            .list(of: contents.kept.map { FieldView($0, surroundings) }),
        ]
    }
}
