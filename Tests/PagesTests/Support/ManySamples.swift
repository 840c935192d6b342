import Forms
import Foundation
import JSON
import Pages
import Runs

/// Pages about several runs that get one answer, at each step.
enum ManySamples {
    static let all = [
        Sample(name: "many-form", page: form), Sample(name: "many-problems", page: problems),
        Sample(name: "many-preview", page: preview), Sample(name: "many-groups", page: groups),
        Sample(name: "many-nothing", page: page(.nothing(nil), left)),
        Sample(name: "many-nothing-typed", page: typed),
        Sample(name: "many-results", page: page(.results, results)),
    ]

    private static let shared = FormSamples.form(
        #"{"properties": {"approve": {"type": "boolean", "title": "Release <it>"}, "note": {"type": "string"}}}"#
    )

    private static let runs = [
        chosen(IndexSamples.redeploy), chosen(IndexSamples.users), chosen(IndexSamples.hostile),
    ]

    private static let left = [
        chosen(IndexSamples.summary, .alone), chosen(IndexSamples.users, .unopened),
        chosen(
            IndexSamples.redeploy, .refused(.answered(by: Reviewer(name: "<b>Bob</b>"), at: Sample.madeAt))),
        ChosenRun(
            nil, .refused(.problem(status: 403, title: "Not for you", detail: "Ask for another link."))),
    ]

    private static let results = [
        chosen(IndexSamples.redeploy, .taken(receipt(.confirmed), href: "receipts/c0ffee")),
        chosen(IndexSamples.users, .taken(receipt(.held), href: "receipts/deed")),
        chosen(IndexSamples.hostile, .refused(.answered(by: nil, at: Sample.madeAt))),
        chosen(IndexSamples.summary, .refused(.changed)),
    ]

    private static let form: ManyPage = {
        var form = SharedForm(shared, tokens: ["1.a.one", "1.a.two", "1.a.three"])
        (form.addressee, form.reviewerName) = ("Ada <Lovelace>", "Ada")
        return page(.form(form), runs, left: left)
    }()

    private static let problems: ManyPage = {
        var form = SharedForm(FormSamples.count, tokens: ["1.a.one"])
        form.problems = [
            FormProblem(pointer: JSONPointer(), fieldID: nil, message: "Enter a whole number of 1 or more")
        ]
        return page(.form(form), [runs[0]])
    }()

    private static let typed: ManyPage = {
        var form = SharedForm(shared, tokens: ["1.a.one", "1.a.two"])
        form.draft =
            (try? shared?.typed(FormBody(pairs: [.init(name: "v/note", value: "long <thought>")]))) ?? Draft()
        (form.canBeSent, form.reviewerName) = (false, "Ada")
        return page(.nothing(form), left)
    }()

    private static let preview: ManyPage = {
        let input = Sample.json(#"{"approve": true, "note": "as <agreed>"}"#)
        let posted = [("_token", "1.a.one"), ("_token", "1.a.two"), ("v/note", "as <agreed>\n")]
        var answer = SharedAnswer(
            input, form: shared, posted: posted.map { .init(name: $0, value: $1) })
        (answer.addressee, answer.reviewerName) = ("Ada", "<i>Ada</i>")
        return page(.preview(answer), Array(runs.prefix(2)), left: left)
    }()

    private static let groups = page(
        .groups([
            ManyGroup(Array(runs.prefix(2)), choices: ["0 prefect:a", "1 prefect:b"], folder: "0f"),
            ManyGroup(Array(runs.suffix(1)), choices: ["2 <prefect>"], folder: nil),
        ]), [])

    private static func page(
        _ stage: ManyPage.Stage, _ runs: [ChosenRun], left: [ChosenRun] = []
    ) -> ManyPage {
        var page = ManyPage(stage, runs, action: "many", links: Sample.links, madeAt: Sample.madeAt)
        page.left = left
        return page
    }

    private static func chosen(_ run: PausedRun, _ outcome: ChosenRun.Outcome? = nil) -> ChosenRun {
        ChosenRun(IndexEntry(run, href: "r/\(run.run.id).html"), outcome)
    }

    private static func receipt(_ state: Receipt.State) -> Receipt {
        Receipt(
            id: "c0ffee", pause: PauseID("prefect:7d2f"), run: Run(id: "7d2f", name: "agile-otter"),
            orchestrator: "prefect", kind: .paused, state: state, receivedAt: Sample.madeAt,
            updatedAt: Sample.madeAt)
    }
}
