import Forms
import Foundation
import JSON
import Pages
import Runs
import Templates

/// Draws the page of a form of 300 fields, planned once: draft, fields, views and HTML each time.
struct RenderedForm: Board {
    private let renderer: PageRenderer
    private let page: RunPage

    init() throws {
        renderer = try PageRenderer(templates: Templates.library(), assets: Templates.assets())
        let pausedRun = PausedRun(
            id: PauseID("8f14e45fceea167a5a36dedd4bea2543"), orchestrator: "prefect",
            run: Run(id: "5f0c", name: "amber-falcon"), schema: try Self.schema(),
            pausedAt: Date(timeIntervalSince1970: 1_795_000_000))
        let token = "k1." + String(repeating: "0123456789abcdef", count: 12)
        page = RunPage(
            pausedRun, form: try renderer.form(of: pausedRun), token: token, links: PageLinks(toRoot: "../"))
    }

    static func schema() throws -> JSONValue {
        try JSONDocument(bytes: Array(Data(contentsOf: URL(filePath: "forms/wide.json")))).root
    }

    func output() throws -> [UInt8] { try renderer.html(page) }

    func input() -> String { "{}" }
}
