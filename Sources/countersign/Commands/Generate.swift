import ArgumentParser
import PortalGen

/// `countersign generate`: the half that makes pages.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask the orchestrators who waits and write the pages.",
        discussion: """
            Writes only what changed, each file whole. Without --watch it makes one pass and ends.

            Example:
              countersign generate --site /var/www/review --store countersign.sqlite \\
                --receiver-url https://answers.example.org --watch
            """
    )

    @OptionGroup var options: PortalOptions

    @Flag(help: "Go on: write each page as soon as something changes.")
    var watch = false

    func run() async throws {
        let portal = try Portal(try await Settings.read(flags: options.values))
        try await portal.noteNewKeys()
        let site = try portal.siteBuilder()
        if watch { return try await portal.watch(site) }
        let couldPull = await portal.pullOnce()
        let changes = try await site.catchUp(progress: ProgressBar.forTerminal())
        StandardOutput.print(
            "\(changes.written) written, \(changes.unchanged) unchanged in \(portal.settings.site)")
        if !couldPull { throw ExitCode.failure }
    }
}
