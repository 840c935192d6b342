import Forms
import Mustache

/// Fields under a heading of the author's, or behind one that few open.
struct SectionView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-section",
        [
            "title": .optional(.text),
            "isAdvanced": .flag,
            "isOpen": .flag,
            "fields": .list(.view(FieldView.shape)),
        ])

    let values: [ViewValue]

    init(_ section: Section, _ surroundings: FieldSurroundings) {
        values = [
            .optional(section.title?.nonBlank?.withVisibleTurns),
            .flag(section.isAdvanced),
            .flag(surroundings.concerns(section.fields)),
            .list(of: section.fields.map { FieldView($0, surroundings) }),
        ]
    }
}
