import ArgumentParser
import Pages
import Templates

/// `countersign templates check`: whether an operator's folder can be used, before a portal is started with it.
struct TemplatesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compile a folder's templates, and check them against what the pages give them.",
        discussion: """
            A mistake is told with template, line and column; so is a file that nothing uses, and a token that is missing. \
            The exit is 1 then.

            Example:
              countersign templates check ours
            """)

    @Argument(help: ArgumentHelp("The folder that --templates would name.", valueName: "dir"))
    var folder: String

    func run() throws {
        let pages = try PageRenderer(
            templates: try Templates.library(overriding: folder),
            assets: try Templates.assets(overriding: folder))
        let doubts = try TemplateDoubts(folder: folder, pages: pages)
        doubts.lines.forEach(StandardError.print)
        guard doubts.lines.isEmpty else { throw ExitCode.failure }
        StandardOutput.print("\(folder) can be used.")
    }
}
