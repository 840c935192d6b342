import ArgumentParser

/// The program: its commands live in `Commands/`.
@main
struct Countersign: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract:
            "Turns paused workflow runs into review pages, and resumes each run once with a valid answer.",
        discussion: """
            Settings come from flags, else from COUNTERSIGN_* variables, else from countersign.yaml in the current \
            folder: --site-url is COUNTERSIGN_SITE_URL and site_url.
            """,
        version: version,
        subcommands: [
            Demo.self, Serve.self, Generate.self, Receive.self, Links.self, Preview.self, Validate.self,
            LedgerCommand.self, AnswersCommand.self, TemplatesCommand.self, Purge.self, BackUp.self,
            Restore.self,
            DoctorCommand.self,
        ]
    )
}
