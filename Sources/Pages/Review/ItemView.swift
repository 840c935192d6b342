import Forms
import Languages
import Mustache

/// One thing to judge: its evidence, and its fields beside it.
struct ItemView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-item",
        [
            "itemID": .text,
            "itemTitle": .text,
            "isRefused": .flag,
            "itemName": .text,
            "itemMark": .text,
            "itemKeyName": .text,
            "itemKey": .text,
            "confidence": .optional(.text),
            "standing": .optional(.text),
            "isDoubtful": .flag,
            "isDone": .flag,
            "head": .view(headShape),
            "proofs": .list(.view(ProofView.shape)),
            "judged": .view(ContentsView.shape),
        ])

    /// What is said of the whole thing, apart: the names of its frame hide none of those around it.
    static let headShape = FieldFrame.shape("head")

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
        values = [
            .text(item.field.id), .text(item.field.label.withVisibleTurns),
            .flag(surroundings.messages[item.field.id] != nil), .text(review.markName), .text(item.mark),
            .text(item.keyName), .text(item.key), .optional(item.confidence),
            .optional(words.word(for: item.standing)), .flag(item.standing == .doubtful),
            .flag(item.isDone),
            .view(View(Self.headShape, FieldFrame(item.field, surroundings).values)), .list(of: proofs),
            .view(ContentsView(opened.withoutEvidence, surroundings).view),
        ]
    }
}
