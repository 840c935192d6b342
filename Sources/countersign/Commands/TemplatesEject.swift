import ArgumentParser
import Templates

/// `countersign templates eject`: the built-in files, to be changed.
struct TemplatesEject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject",
        abstract: "Write the built-in templates, tokens, stylesheet and script to a folder.",
        discussion: """
            Keep only the files that you change: the others then stay those of the program, also when it is renewed.

            Example:
              countersign templates eject ours
            """)

    @Argument(help: ArgumentHelp("The folder; it is made where it is not there.", valueName: "dir"))
    var folder: String

    @Flag(help: "Replace files that are there.")
    var force = false

    func run() throws {
        try Templates.eject(to: folder, replacing: force)
        StandardOutput.print("\(Templates.files.count) files are in \(folder).")
    }
}
