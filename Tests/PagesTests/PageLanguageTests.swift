import Foundation
import Languages
import Runs
import Templates
import Testing

@testable import Pages

@Suite struct PageLanguageTests {
    private let notice = NoticePage(.gone, about: RunSamples.arabic.pausedRun, links: Sample.links)

    @Test func `an index is in the portal's language, whatever its runs ask for`() throws {
        let index = IndexSamples.page([RunSamples.german.pausedRun, nameless], waiting: 2)
        let html = try Self.html(index, in: .japanese)
        #expect(html.contains("<html lang=\"ja\" dir=\"ltr\">"))
        #expect(html.contains("2 件の質問が回答を待っています"))
        #expect(html.contains("quiet-heron を再開しますか？"))
        #expect(html.contains("2026年11月21日 13:30 UTC"))
    }

    @Test func `a page about a run is in the language that it asks for`() throws {
        let html = try Self.html(notice, in: .french)
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("هذا السؤال مغلق"))
    }

    @Test func `a receipt is in the language that it is given, else the portal's`() throws {
        let receipt = Receipt(
            id: "1", pause: PauseID("prefect:1"), run: Run(id: "1", name: "a"), orchestrator: "prefect",
            kind: .paused, state: .held, receivedAt: Sample.madeAt, updatedAt: Sample.madeAt)
        var page = ReceiptPage(receipt, links: Sample.links, madeAt: Sample.madeAt)
        #expect(try Self.html(page, in: .spanish).contains("Su respuesta está a salvo"))
        page.language = .simplifiedChinese
        #expect(try Self.html(page, in: .spanish).contains("您的回答已妥善保存"))
    }

    @Test(arguments: [
        ("{}", nil), ("{\"x-countersign\": {\"language\": \"zh-CN\"}}", Language.simplifiedChinese),
        ("{\"x-countersign\": {\"language\": \"tlh\"}}", nil),
        ("{\"x-countersign\": {\"language\": 1}}", nil),
        ("{\"x-countersign\": \"de\"}", nil), ("true", nil),
    ])
    func `a run asks for a language in its schema`(schema: String, language: Language?) throws {
        let run = PausedRun(
            id: PauseID("prefect:1"), orchestrator: "prefect", run: Run(id: "1", name: "a"),
            schema: Sample.json(schema), pausedAt: Sample.madeAt)
        #expect(run.language == language)
        let pages = try Self.pages(in: .french)
        #expect(pages.language(of: run) == language ?? .french)
    }

    private let nameless = RunSamples.plain.pausedRun

    private static func pages(in language: Language) throws -> PageRenderer {
        try PageRenderer(
            templates: try Templates.library(), assets: Assets(stylesheet: "", script: ""), language: language
        )
    }

    private static func html(_ page: some Page, in language: Language) throws -> String {
        String(decoding: try pages(in: language).html(page), as: UTF8.self)
    }
}
