import Forms
import Languages
import Mustache

/// A list of things to judge: how far it is, and the things, the doubtful first.
struct ReviewView: Viewable {
    static let shape: ViewShape = FieldFrame.shape(
        "field-review",
        [
            .init("shownName", .text),
            .init("order", .list(.text)),
            .init("count", .text),
            .init("done", .text),
            .init("tally", .text),
            .init("tallyPattern", .text),
            .init("next", .optional(.text)),
            .init("items", .list(.view(ItemView.shape))),
            .init("passed", .optional(.text)),
            .init("isUnfolded", .flag),
            .init("passedItems", .list(.view(ItemView.shape))),
        ])

    let values: [ViewValue]

    init(_ review: Review, _ field: Field, _ frame: FieldFrame, _ surroundings: FieldSurroundings) {
        let words = surroundings.words
        let folded = review.folds ? review.items.filter { $0.standing == .passed } : []
        let shown = review.folds ? review.items.filter { $0.standing != .passed } : review.items
        func views(_ items: [Review.Item]) -> ViewValue {
            .list(of: items.compactMap { ItemView($0, review, surroundings) })
        }
        let passed = words(.reviewPassed, ["count": words.digits(folded.count)])
        let isUnfolded = surroundings.concerns(folded.map(\.field)) || folded.contains { !$0.isDone }
        let open = (shown + folded).first { !$0.isDone }
        values =
            frame.values + [
                .text(field.openName), .list(of: words.order(of: review)),
                .text(String(review.items.count)), .text(String(review.doneCount)),
                .text(words.tally(words.digits(review.doneCount), of: words.digits(review.items.count))),
                .text(words.tally("{done}", of: "{count}")), .optional(open?.field.id), views(shown),
                .optional(folded.isEmpty ? nil : passed), .flag(isUnfolded), views(folded),
            ]
    }
}
