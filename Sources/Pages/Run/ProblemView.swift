import Forms
import Mustache

/// One problem in the error summary.
struct ProblemView: Viewable {
    static let shape = ViewShape(
        "problem", ["field": .optional(.text), "label": .optional(.text), "message": .text])

    let values: [ViewValue]

    /// - Parameters:
    ///   - problem: What to mend.
    ///   - fields: Those of the form, whose labels tell equal messages apart.
    init(_ problem: FormProblem, in fields: [Field]) {
        let label = fields.first { $0.id == problem.fieldID }?.label
        values = [.optional(problem.fieldID), .optional(label), .text(problem.message)]
    }
}
