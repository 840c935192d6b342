import Forms
import JSON
import Languages
import Mustache

/// A ``SharedAnswer`` as its template sees it.
struct SharedAnswerView: Viewable {
    static let shape = ViewShape(
        "part-shared-answer",
        [
            "action": .text,
            "posted": .list(.view(PostedPairView.shape)),
            "values": .list(.view(JSONNodeView.shape)),
            "hasValues": .flag,
            "isCut": .flag,
            "addressee": .optional(.text),
            "reviewer": .optional(.text),
            "send": .text,
            "canChange": .flag,
        ])

    let values: [ViewValue]

    init(_ answer: SharedAnswer, count: Int, action: String, _ words: Words) {
        var budget = JSONNodeView.Budget()
        let nodes = Self.nodes(answer, &budget, words)
        values = [
            .text(action),
            .list(of: answer.posted.map(PostedPairView.init)),
            .list(of: nodes),
            .flag(!nodes.isEmpty),
            .flag(budget.isCut),
            .optional(answer.addressee.map(words.answersAs)),
            .optional(
                answer.reviewerName?.nonBlank.map {
                    words.name(of: .answeredBy) + words[.colon] + " " + words.isolated($0)
                }),
            .text(words(.manySend, count: count)),
            .flag(answer.form != nil),
        ]
    }

    /// The run input as the form says it, its members by themselves; any other run input as it is.
    private static func nodes(
        _ answer: SharedAnswer, _ budget: inout JSONNodeView.Budget, _ words: Words
    ) -> [JSONNodeView] {
        guard let input = answer.input else { return [] }
        let wording = answer.form?.wording(of: input) ?? .value(input)
        guard case .members(let members) = wording else {
            return [JSONNodeView(wording, name: nil, depth: 0, &budget, words)]
        }
        var nodes: [JSONNodeView] = []
        for member in members {
            guard budget.values > 0, budget.bytes > 0 else {
                budget.isCut = true
                break
            }
            nodes.append(JSONNodeView(member.wording, name: member.label, depth: 0, &budget, words))
        }
        return nodes
    }
}
