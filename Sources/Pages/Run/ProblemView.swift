import Forms
import Mustache

/// One problem in the error summary.
struct ProblemView: Viewable {
    static let shape = ViewShape(
        "problem", ["field": .optional(.text), "label": .optional(.text), "message": .text])

    let values: [ViewValue]

    /// - Parameters:
    ///   - problem: What to mend.
    ///   - labels: Those of the form's fields by id, which tell equal messages apart.
    init(_ problem: FormProblem, _ labels: [String: [String]]) {
        let label = problem.fieldID.flatMap { labels[$0] }?.joined(separator: " › ").withVisibleTurns
        values = [.optional(problem.fieldID), .optional(label), .text(problem.message.withVisibleTurns)]
    }
}
