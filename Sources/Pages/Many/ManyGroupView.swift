import Languages
import Mustache

/// A ``ManyGroup`` as its template sees it.
struct ManyGroupView: Viewable {
    static let shape = ViewShape(
        "part-group",
        [
            "heading": .text,
            "action": .text,
            "folder": .optional(.text),
            "choices": .list(.text),
            "runs": .list(.view(ChosenView.shape)),
            "go": .text,
        ])

    let values: [ViewValue]

    init(_ group: ManyGroup, number: Int, action: String, _ words: Words) {
        values = [
            .text(words(.manyGroup, ["number": words.digits(number)])),
            .text(action),
            .optional(group.folder),
            .list(of: group.choices),
            .list(of: group.runs.map { ChosenView($0, words) }),
            .text(words(.manyAnswerGroup, count: group.runs.count)),
        ]
    }
}
