import ArgumentParser

/// `countersign serve`: the whole portal in one process.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pull, generate, receive and deliver in one process, and serve the pages.",
        discussion: """
            Example:
              countersign serve --site site --store countersign.sqlite \\
                --listen 127.0.0.1:8080 --prefect http://127.0.0.1:4200/api
            """
    )

    @OptionGroup var listen: ListenOption
    @OptionGroup var options: PortalOptions

    func run() async throws {
        let settings = try await Settings.read(
            flags: options.values.merging(listen.values) { $1 }, listens: true)
        let portal = try Portal(settings)
        try await portal.noteNewKeys()
        let site = try portal.siteBuilder()
        try await portal.run(serving: site, parts: [.pull, .generate, .deliver])
    }
}
