import ArgumentParser
import Runs
import Tokens
import WebhookReceiver

/// `countersign links`: where each reviewer finds their questions.
struct Links: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the personal link of each reviewer.",
        discussion: """
            A line for each: id, name and link, with tabs between. Whoever has a link answers in that person's name: hand \
            each one over where nobody else reads it. Without site_url a link is a path below the site.

            Run it as the portal's user and with the portal's settings: the links hang on its keys. None are made here.

            Example:
              countersign links ada --store countersign.sqlite --site-url https://review.example.org
            """
    )

    @Argument(help: ArgumentHelp("Reviewers by their id (default: all).", valueName: "id"))
    var ids: [String] = []

    @OptionGroup var options: PortalOptions

    func run() async throws {
        let settings = try await Settings.read(flags: options.values)
        let reviewers = try chosen(settings.access.reviewers)
        let keys = try Portal.existingKeys(settings)
        for reviewer in reviewers {
            let path = "p/\(keys.folder(of: reviewer.link))/index.html"
            let link = settings.siteURL.map { "\($0)/\(path)" } ?? path
            StandardOutput.print("\(reviewer.id)\t\(reviewer.name)\t\(link)")
        }
    }

    /// - Throws: `ValidationError` for an id that is none, and where there are no reviewers at all.
    private func chosen(_ reviewers: Reviewers) throws -> [KnownReviewer] {
        guard !reviewers.all.isEmpty else {
            throw ValidationError("\(SettingsSource.path) in this folder names no reviewers.")
        }
        guard !ids.isEmpty else { return reviewers.all }
        return try ids.map { id in
            guard let reviewer = reviewers[id] else {
                throw ValidationError("\(id) is no reviewer in \(SettingsSource.path).")
            }
            return reviewer
        }
    }
}
