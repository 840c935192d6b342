import Mustache

/// A statement with what belongs to it.
struct StatementView: Viewable {
    static let shape = ViewShape(
        "part-statement",
        [
            "tone": .text,
            "word": .text,
            "heading": .text,
            "lead": .text,
            "reason": .optional(.text),
            "hasParticulars": .flag,
            "particulars": .list(.view(ParticularView.shape)),
        ])

    let values: [ViewValue]

    init(_ statement: Statement, reason: String? = nil, _ particulars: [ParticularView?]) {
        let particulars = particulars.compactMap(\.self)
        values = [
            .text(statement.tone.rawValue),
            .text(statement.word),
            .text(statement.heading),
            .text(statement.lead),
            .optional(reason?.nonBlank),
            .flag(!particulars.isEmpty),
            .list(of: particulars),
        ]
    }
}
