import Forms
import Languages
import Mustache

/// What to mend, at the top of the form: each problem with its field's label, in the words that stand beside the field, as a link to it.
///
/// Source: GOV.UK Design System, error summary.
struct SummaryView: Viewable {
    static let shape = ViewShape(
        "part-summary", ["heading": .text, "problems": .list(.view(ProblemView.shape))])

    let values: [ViewValue]

    init(_ problems: [FormProblem], in sheet: Sheet?, _ words: Words) {
        let labels = sheet?.labels ?? [:]
        values = [
            .text(words.toMend(problems.count)), .list(of: problems.map { ProblemView($0, labels) }),
        ]
    }
}
