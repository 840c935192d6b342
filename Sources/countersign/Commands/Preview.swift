import ArgumentParser
import Forms
import Foundation
import JSON
import Languages
import Pages
import Runs
import Templates

/// `countersign preview`: the page that a schema makes.
struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Print the page for a schema, with its styles inside; nothing is stored and nothing can be sent.",
        discussion: """
            Example:
              countersign preview --schema order.schema.json \\
                --description question.md > page.html
            """
    )

    @Option(help: ArgumentHelp("The schema's file; - for standard input.", valueName: "file"))
    var schema: String

    @Option(help: ArgumentHelp("A file with the initial values, an object by property.", valueName: "file"))
    var initial: String?

    @Option(help: ArgumentHelp("A file with the question, in Markdown.", valueName: "file"))
    var description: String?

    @Option(
        help: ArgumentHelp(
            "The page's language, such as de, unless the schema asks for one (default: en).", valueName: "tag"
        ))
    var language: String?

    func run() async throws {
        let settings = try await Settings.read(flags: ["language": language].compactMapValues { $0 })
        let assets = try Templates.assets(overriding: settings.templates)
        let pages = try PageRenderer(
            templates: try Templates.library(overriding: settings.templates), assets: assets,
            portalName: settings.portalName, language: settings.language, isSelfContained: true)
        let pausedRun = try pausedRun()
        let page = RunPage(
            pausedRun, form: try form(pausedRun, pages), token: "preview",
            links: .withoutIndex(toRoot: "", submissions: "submissions"))
        FileHandle.standardOutput.write(Data(try pages.html(page)))
    }

    private func pausedRun() throws -> PausedRun {
        PausedRun(
            id: PauseID("preview"), orchestrator: "preview", run: Run(id: "preview", name: "preview"),
            description: try description.map { String(decoding: try InputFile.read($0), as: UTF8.self) },
            schema: try document(schema), initial: try initial.map(document), pausedAt: Date())
    }

    private func form(_ pausedRun: PausedRun, _ pages: PageRenderer) throws -> Form? {
        do {
            return try pages.form(of: pausedRun)
        } catch {
            StandardError.print("countersign: \(schema): \(error)")
            throw SchemaFile.unusable
        }
    }

    private func document(_ path: String) throws -> JSONValue {
        do {
            return try JSONDocument(bytes: try InputFile.read(path)).root
        } catch let error as JSONError {
            StandardError.print("countersign: \(path): \(error)")
            throw SchemaFile.unusable
        }
    }
}
