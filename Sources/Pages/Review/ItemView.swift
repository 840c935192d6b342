import Forms
import Languages
import Mustache

/// One thing to judge: its evidence, and its fields beside it.
struct ItemView: Viewable {
    static let shape: ViewShape = FieldFrame.shape(
        "part-item",
        [
            .init("markName", .text),
            .init("mark", .text),
            .init("keyName", .text),
            .init("key", .text),
            .init("confidence", .optional(.text)),
            .init("standing", .optional(.text)),
            .init("isDoubtful", .flag),
            .init("isDone", .flag),
            .init("proofs", .list(.view(ProofView.shape))),
            .init("contents", .view(ContentsView.shape)),
        ])

    let values: [ViewValue]

    /// `nil` for one that is no group.
    init?(_ item: Review.Item, _ review: Review, _ surroundings: FieldSurroundings) {
        guard case .group(let group) = item.field.control, case .open(let opened) = group.contents else {
            return nil
        }
        let words = surroundings.words
        let proofs = opened.evidence.map { field, evidence in
            ProofView(evidence, of: item.field.label, FieldFrame(field, surroundings), words)
        }
        let frame = FieldFrame(item.field, surroundings)
        values =
            frame.values + [
                .text(review.markName), .text(item.mark), .text(item.keyName), .text(item.key),
                .optional(item.confidence), .optional(words.word(for: item.standing)),
                .flag(item.standing == .doubtful), .flag(item.isDone), .list(of: proofs),
                .view(ContentsView(opened.withoutEvidence, surroundings).view),
            ]
    }
}
