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
        let proofs = opened.fields.compactMap { field -> ProofView? in
            guard case .evidence(let evidence) = field.control else { return nil }
            return ProofView(
                evidence, of: item.field.label, FieldFrame(field, surroundings), words)
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

extension Contents.Opened {
    /// The fields that are answered.
    fileprivate var withoutEvidence: Contents.Opened {
        let rest = sections.map { section in
            Section(
                title: section.title, isAdvanced: section.isAdvanced,
                fields: section.fields.filter { !$0.isEvidence })
        }
        return Contents.Opened(
            sections: rest.filter { !$0.fields.isEmpty }, columns: columns, marks: marks, kept: kept,
            update: update)
    }
}

extension Field {
    fileprivate var isEvidence: Bool {
        if case .evidence = control { return true }
        return false
    }
}
