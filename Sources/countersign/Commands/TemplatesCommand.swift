import ArgumentParser

/// `countersign templates`: the built-in templates, and an operator's own.
struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List, write out and check the templates of the pages.",
        discussion: """
            Example:
              countersign templates eject ours
              countersign templates check ours
              countersign serve --templates ours
            """,
        subcommands: [TemplatesList.self, TemplatesEject.self, TemplatesCheck.self])
}
