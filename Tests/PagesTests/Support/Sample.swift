import Forms
import Foundation
import JSON
import Pages
import Runs
import Templates

/// The pages that tests compare, screenshots show and checkers read: one of each kind, with fixed dates.
struct Sample {
    let name: String
    let page: any Page

    static let all =
        RunSamples.all + FormSamples.all + NestedSamples.all + ReviewSamples.all + IndexSamples.all
        + StatementSamples.all + PersonalSamples.all + ChartSamples.all + ManySamples.all

    static let madeAt = date("2026-11-21T13:42:00Z")

    static let links = PageLinks(toRoot: "")

    static func date(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? .distantPast
    }

    static func json(_ text: String) -> JSONValue {
        (try? JSONDocument(text).root) ?? .null
    }

    /// Made once: a renderer checks every template against what each page holds.
    static let renderer = Result {
        try PageRenderer(templates: try Templates.library(), assets: Assets(stylesheet: "", script: ""))
    }

    static func html(_ page: some Page) throws -> [UInt8] { try renderer.get().html(page) }

    static func html(_ page: some Page, assets: Assets) throws -> [UInt8] {
        try PageRenderer(templates: try Templates.library(), assets: assets).html(page)
    }
}
