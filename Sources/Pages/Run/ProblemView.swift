import Forms
import Mustache

/// One problem in the error summary.
struct ProblemView: Viewable {
    static let shape = ViewShape("problem", ["field": .optional(.text), "message": .text])

    let values: [ViewValue]

    init(_ problem: FormProblem) {
        values = [.optional(problem.fieldID), .text(problem.message)]
    }
}
