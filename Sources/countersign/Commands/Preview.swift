import ArgumentParser
import Forms
import Foundation
import Glibc
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

            With --report, lists instead for each property its widget, what the form enforces, what the receiver alone
            does, and what nobody can; the exit is 1 if an answer that the schema takes cannot be expressed.
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

    @Flag(help: "Print what the form makes of each property, and not the page.")
    var report = false

    func run() async throws {
        if report { return try printReport() }
        let settings = try await Settings.read(flags: ["language": language].compactMapValues { $0 })
        let assets = try settings.assets()
        let pages = try PageRenderer(
            templates: try Templates.library(overriding: settings.templates), assets: assets,
            portalName: settings.portalName, language: settings.language,
            artifactHosts: settings.artifactHosts,
            isSelfContained: true)
        let pausedRun = try pausedRun()
        let page = RunPage(
            pausedRun, form: try form(pausedRun, pages), token: "preview",
            links: .withoutIndex(toRoot: "", submissions: "submissions"))
        FileHandle.standardOutput.write(Data(try pages.html(page)))
    }

    /// Tabs between the cells where a program reads them.
    private func printReport() throws {
        let report = FidelityReport(
            of: try usable { try Form(schema: try document(schema), initial: try initial.map(document)) })
        let text = FidelityText(report: report)
        StandardOutput.print(isatty(STDOUT_FILENO) == 1 ? text.aligned : text.tabbed)
        if report.inexpressible > 0 { throw ExitCode.failure }
    }

    private func pausedRun() throws -> PausedRun {
        PausedRun(
            id: PauseID("preview"), orchestrator: "preview", run: Run(id: "preview", name: "preview"),
            description: try description.map { String(decoding: try InputFile.read($0), as: UTF8.self) },
            schema: try document(schema), initial: try initial.map(document), pausedAt: Date())
    }

    private func form(_ pausedRun: PausedRun, _ pages: PageRenderer) throws -> Form? {
        try usable { try pages.form(of: pausedRun) }
    }

    /// A form that is made; says why where it cannot be.
    private func usable<Made>(_ make: () throws -> Made) throws -> Made {
        do {
            return try make()
        } catch let error as FormError {
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
