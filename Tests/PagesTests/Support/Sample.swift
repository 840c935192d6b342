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
        RunSamples.all + FormSamples.all + NestedSamples.all + IndexSamples.all + StatementSamples.all

    static let madeAt = date("2026-11-21T13:42:00Z")

    static let links = PageLinks(toRoot: "")

    static func date(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? .distantPast
    }

    static func json(_ text: String) -> JSONValue {
        (try? JSONDocument(text).root) ?? .null
    }

    static func html(_ page: some Page, assets: Assets = Assets(stylesheet: "", script: "")) throws -> [UInt8]
    {
        try PageRenderer(templates: try Templates.library(), assets: assets).html(page)
    }
}
