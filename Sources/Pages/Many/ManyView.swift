import Languages
import Mustache

/// A ``ManyPage`` as its template sees it.
struct ManyView: Viewable {
    static let shape = ViewShape(
        "page-many",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "heading": .text,
            "lead": .text,
            "hasSheet": .flag,
            "hasRuns": .flag,
            "runs": .list(.view(ChosenView.shape)),
            "form": .optional(.view(SharedFormView.shape)),
            "answer": .optional(.view(SharedAnswerView.shape)),
            "groups": .list(.view(ManyGroupView.shape)),
            "leftHeading": .optional(.text),
            "left": .list(.view(ChosenView.shape)),
        ])

    let values: [ViewValue]

    init(_ page: ManyPage, in surroundings: Surroundings) {
        let surroundings = surroundings.speaking(page.language)
        let words = surroundings.words
        let heading = words.heading(of: page)
        let title = page.hasProblems ? words.errorTitle(heading) : heading
        var (form, answer, groups) = (SharedFormView?.none, SharedAnswerView?.none, [ManyGroupView]())
        switch page.stage {
        case .form(let shared): form = SharedFormView(shared, action: page.action, words)
        case .preview(let shared):
            answer = SharedAnswerView(shared, count: page.runs.count, action: page.action, words)
        case .groups(let all):
            groups = all.enumerated().map {
                ManyGroupView($0.element, number: $0.offset + 1, action: page.action, words)
            }
        case .nothing(let shared): form = shared.map { SharedFormView($0, action: page.action, words) }
        case .results: break
        }
        values = [
            .view(
                LayoutView(
                    title, page.links, madeAt: page.madeAt, hasScript: page.hasFields, in: surroundings
                ).view),
            .view(words.phrases),
            .text(heading),
            .text(words.lead(of: page)),
            .flag(form != nil || answer != nil),
            .flag(!page.runs.isEmpty),
            .list(of: page.runs.map { ChosenView($0, words) }),
            .optional(form),
            .optional(answer),
            .list(of: groups),
            .optional(page.left.isEmpty ? nil : words(.manyLeftOut, count: page.left.count)),
            .list(of: page.left.map { ChosenView($0, words) }),
        ]
    }
}

extension ManyPage {
    /// Whether there are fields, whose buttons the script presses in place.
    fileprivate var hasFields: Bool {
        switch stage {
        case .form(let shared): shared.form != nil
        case .nothing(let shared): shared?.form != nil
        default: false
        }
    }
}
