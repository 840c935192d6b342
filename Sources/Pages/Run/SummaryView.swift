import Forms
import Mustache

/// What to mend, at the top of the form: each problem in the words that stand beside its field, and a link to it.
///
/// Source: GOV.UK Design System, error summary.
struct SummaryView: Viewable {
    static let shape = ViewShape(
        "part-summary", ["heading": .text, "problems": .list(.view(ProblemView.shape))])

    let values: [ViewValue]

    init(_ problems: [FormProblem], _ words: Words) {
        values = [.text(words.toMend(problems.count)), .list(of: problems.map(ProblemView.init))]
    }
}
