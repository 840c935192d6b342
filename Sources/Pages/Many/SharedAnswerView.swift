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

    /// The members of the run input under the names that the form has for them; any other run input as it is.
    private static func nodes(
        _ answer: SharedAnswer, _ budget: inout JSONNodeView.Budget, _ words: Words
    ) -> [JSONNodeView] {
        guard let input = answer.input else { return [] }
        guard input.kind == .object, input.count > 0 else {
            return [JSONNodeView(input, name: nil, depth: 0, &budget, words)]
        }
        let fields = answer.form?.sheet(answer.draft).fields ?? []
        let labels = Dictionary(fields.map { ($0.name.dropFirst(), $0.label) }) { first, _ in first }
        var nodes: [JSONNodeView] = []
        for member in input.members {
            guard budget.values > 0, budget.bytes > 0 else {
                budget.isCut = true
                break
            }
            let name = labels["/\(member.key)"] ?? member.key
            nodes.append(JSONNodeView(member.value, name: name, depth: 0, &budget, words))
        }
        return nodes
    }
}
