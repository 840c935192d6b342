import Forms
import Mustache

/// One problem in the error summary.
struct ProblemView: Viewable {
    static let shape = ViewShape(
        "problem", ["field": .optional(.text), "label": .optional(.text), "message": .text])

    let values: [ViewValue]

    /// - Parameters:
    ///   - problem: What to mend.
    ///   - sheet: The form, whose labels tell equal messages apart.
    init(_ problem: FormProblem, in sheet: Sheet?) {
        let label = problem.fieldID.flatMap { sheet?.labels(ofField: $0) }?.joined(separator: " › ")
        values = [.optional(problem.fieldID), .optional(label), .text(problem.message)]
    }
}
