import Languages
import Mustache
import Runs

/// A ``ReceiptPage`` as its template sees it.
struct ReceiptView: Viewable {
    static let shape = ViewShape(
        "page-receipt",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "statement": .view(StatementView.shape),
            "isFinal": .flag,
            "next": .optional(.view(NextView.shape)),
        ])

    let values: [ViewValue]

    init(_ page: ReceiptPage, in surroundings: Surroundings) {
        let surroundings = surroundings.speaking(page.language)
        let words = surroundings.words
        let receipt = page.receipt
        let statement = words.statement(on: receipt.state, receipt.kind)
        let particulars = [
            ParticularView(.run, receipt.run.name, words),
            ParticularView(.flow, receipt.run.flow, words),
            ParticularView(.orchestrator, receipt.orchestrator, words),
            ParticularView(.answeredBy, receipt.reviewer?.name, words),
            ParticularView(.knownBy, receipt.reviewer.map { words.proof($0.proof) }, words),
            ParticularView(.received, receipt.receivedAt, words),
            ParticularView(.changed, receipt.updatedAt, words),
            ParticularView(.receipt, receipt.id, words),
        ]
        values = [
            .view(LayoutView(statement.heading, page.links, madeAt: page.madeAt, in: surroundings).view),
            .view(words.phrases),
            .view(StatementView(statement, reason: receipt.reason, particulars).view),
            .flag(page.isFinal),
            .optional(page.next.map { NextView($0, words) }),
        ]
    }
}
