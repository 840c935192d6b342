import Forms
import Languages
import Mustache

/// A ``SharedAnswer`` as its template sees it.
struct SharedAnswerView: Viewable {
    static let shape = ViewShape(
        "part-shared-answer",
        [
            "action": .text,
            "posted": .list(.view(PostedPairView.shape)),
            "given": .optional(.view(GivenView.shape)),
            "addressee": .optional(.text),
            "reviewer": .optional(.text),
            "send": .text,
            "canChange": .flag,
        ])

    let values: [ViewValue]

    init(_ answer: SharedAnswer, count: Int, action: String, _ words: Words) {
        let budget = JSONNodeView.Budget()
        let wording = answer.input.map {
            answer.form?.wording(of: $0, atMost: budget.values) ?? .value($0)
        }
        values = [
            .text(action),
            .list(of: answer.posted.map(PostedPairView.init)),
            .optional(
                wording.map { GivenView($0, within: budget, words) }),
            .optional(answer.addressee.map(words.answersAs)),
            .optional(
                answer.reviewerName?.nonBlank.map {
                    words.name(of: .answeredBy) + words[.colon] + " " + words.isolated($0)
                }),
            .text(words(.manySend, count: count)),
            .flag(answer.form != nil),
        ]
    }
}
