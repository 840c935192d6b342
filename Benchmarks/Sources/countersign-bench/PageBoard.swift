import Forms
import Foundation
import JSON
import Mustache
import Pages
import Runs
import Synchronization
import Templates

extension RunPage {
    /// The page of a run that waits, with a form of 20 fields that came back with two errors.
    fileprivate static func order() throws -> RunPage {
        let schema = try JSONDocument(bytes: Array(Data(contentsOf: URL(filePath: "forms/order.json")))).root
        let run = Run(id: "5f0c", name: "amber-falcon", flow: "order-parts", tags: ["purchasing"])
        let pausedRun = PausedRun(
            id: PauseID("8f14e45fceea167a5a36dedd4bea2543"), orchestrator: "prefect", run: run,
            description: "# Approve this order?\n\nIt is above the limit of **1,000 EUR**.", schema: schema,
            pausedAt: Date(timeIntervalSince1970: 1_795_000_000))
        let form = try Form(schema: schema)
        let token = "k1." + String(repeating: "0123456789abcdef", count: 12)
        var page = RunPage(pausedRun, form: form, token: token, links: PageLinks(toRoot: "../"))
        page.problems = form.sheet().fields.prefix(2).map {
            FormProblem(
                pointer: JSONPointer(), fieldID: $0.id, message: "Enter a text of 3 characters or more.")
        }
        return page
    }
}

/// A page whose view is made already.
private struct ViewedPage: Page {
    let view: View

    func view(in surroundings: Surroundings) -> View { view }
}

/// Keeps the view of a page while it is drawn.
private final class ViewKeeper: Page {
    let page: RunPage
    let view = Mutex<View?>(nil)

    init(_ page: RunPage) {
        self.page = page
    }

    func view(in surroundings: Surroundings) -> View {
        let made = page.view(in: surroundings)
        view.withLock { $0 = made }
        return made
    }
}

/// Draws a view that is made once, as the peers draw dictionaries that are made once.
struct DrawnPage: Board {
    private let renderer: PageRenderer
    private let view: View

    init() throws {
        renderer = try PageRenderer(templates: Templates.library(), assets: Templates.assets())
        let keeper = ViewKeeper(try .order())
        _ = try renderer.html(keeper)
        view = keeper.view.withLock { $0 } ?? View(ViewShape("nothing", [:]), [])
    }

    func output() throws -> [UInt8] {
        try renderer.html(ViewedPage(view: view))
    }

    func input() throws -> String {
        let templates = Templates.sources.map { ($0.key, JSONValue.string($0.value)) }
        return JSONValue.object([
            ("templates", .object(templates)), ("page", .string(view.shape.name)),
            ("kinds", view.shape.json), ("values", ViewValue.view(view).json),
        ]).text
    }
}

/// Makes the page from the form each time: draft, Markdown, view and drawing.
struct MadePage: Board {
    private let renderer: PageRenderer
    private let page: RunPage

    init() throws {
        renderer = try PageRenderer(templates: Templates.library(), assets: Templates.assets())
        page = try .order()
    }

    func output() throws -> [UInt8] {
        try renderer.html(page)
    }

    func input() -> String { "{}" }
}
