import ArgumentParser

/// `countersign answers`: what people answered, as data.
struct AnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers",
        abstract: "Export what was answered, as data for the next run.",
        discussion: """
            Example:
              countersign answers export --tag label > labels.jsonl
            """,
        subcommands: [AnswersExport.self])
}
