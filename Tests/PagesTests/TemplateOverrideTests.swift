import Foundation
import Mustache
import Pages
import Templates
import Testing

@Suite struct TemplateOverrideTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "templates-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test func `an operator's template goes before the built-in one`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("<p>{{statement.heading}}</p>", to: "page-notice.mustache")
        try write("a{}", to: "countersign.css")
        let assets = try Templates.assets(overriding: folder.path)
        let pages = try PageRenderer(
            templates: try Templates.library(overriding: folder.path), assets: assets)
        let html = try pages.html(NoticePage(.gone, links: Sample.links))
        #expect(String(decoding: html, as: UTF8.self) == "<p>This question is closed</p>")
        let tokens = Templates.files["tokens.css"] ?? ""
        #expect(assets.stylesheet == Assets(stylesheet: tokens + "a{}", script: "").stylesheet)
        #expect(assets.stylesheet.fileName != (try Templates.assets().stylesheet.fileName))
    }

    @Test func `a template that is not well formed is an error with its place`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("<p>\n  {{#statement}}</p>", to: "page-notice.mustache")
        let place = TemplatePlace(template: "page-notice", line: 2, column: 3)
        let error = TemplatesError.template(
            MustacheError(place: place, problem: .unclosedSection("statement")))
        #expect(throws: error) { try Templates.library(overriding: folder.path) }
    }

    @Test func `a name that the page lacks is an error before anything is drawn`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("{{colour}}", to: "page-index.mustache")
        let templates = try Templates.library(overriding: folder.path)
        let error = #expect(throws: PageError.self) {
            try PageRenderer(templates: templates, assets: Assets(stylesheet: "", script: ""))
        }
        #expect(error?.page == "page-index")
        #expect(error?.cause.place == TemplatePlace(template: "page-index", line: 1, column: 1))
    }

    @Test(arguments: ["", " \n\t"])
    func `a page's template without content is an error and no empty page`(text: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(text, to: "page-run.mustache")
        #expect(throws: TemplatesError.emptyPage("page-run")) {
            try Templates.library(overriding: folder.path)
        }
    }

    @Test func `what nothing uses is told, and tokens that are missing`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["page-rnu.mustache", "notes.txt", ".hidden", "ours.mustache", "inner.mustache"]
        for name in names { try write("x", to: name) }
        try write("{{>inner}}", to: "ours.mustache")
        try write("{{>ours}}", to: "part-mark.mustache")
        try write(":root{--ink:red}", to: "tokens.css")
        let library = try Templates.library(overriding: folder.path)
        #expect(try Templates.unused(in: folder.path, by: library) == ["notes.txt", "page-rnu.mustache"])
        let missing = try Templates.missingTokens(in: folder.path)
        #expect(missing.contains("--paper") && !missing.contains("--ink"))
        #expect(try Templates.assets(overriding: folder.path).stylesheet.text.hasPrefix(":root{--ink:red}"))
    }

    @Test func `ejected files are the built-in ones, and are not replaced unless that is asked for`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("mine", to: "page-run.mustache")
        #expect(throws: TemplatesError.alreadyThere(folder.path, ["page-run.mustache"])) {
            try Templates.eject(to: folder.path, replacing: false)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page-run.mustache"])
        try Templates.eject(to: folder.path, replacing: true)
        let library = try Templates.library(overriding: folder.path)
        #expect(try Templates.assets(overriding: folder.path) == Templates.assets())
        #expect(try Templates.unused(in: folder.path, by: library) == [])
        #expect(try Templates.missingTokens(in: folder.path) == [])
        let written = try String(contentsOf: folder.appending(path: "page-run.mustache"), encoding: .utf8)
        #expect(written == Templates.sources["page-run"])
    }

    @Test(arguments: ["No such file.", "No such file"])
    func `ends its sentence once where a folder cannot be written`(reason: String) {
        #expect(
            TemplatesError.unwritable("/proc/x", reason).description
                == "/proc/x cannot be written: No such file.")
    }

    @Test func `a folder that is not there is an error that names it`() {
        let path = folder.path + "-missing"
        #expect(throws: TemplatesError.unreadableFolder(path)) { try Templates.library(overriding: path) }
        try? FileManager.default.removeItem(at: folder)
    }
}
