import ArgumentParser

/// `countersign receive`: the half that takes answers and delivers them.
struct Receive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take answers and deliver them; the pages are served elsewhere.",
        discussion: """
            Beside `generate --watch` on one machine it shares the store. On a machine of its own it keeps its own store, \
            asks the orchestrator itself, and needs the same COUNTERSIGN_TOKEN_KEYS as the generator.

            Example:
              countersign receive --listen 0.0.0.0:8081 --store countersign.sqlite \\
                --prefect http://127.0.0.1:4200/api
            """
    )

    @OptionGroup var listen: ListenOption
    @OptionGroup var options: PortalOptions

    func run() async throws {
        let settings = try await Settings.read(
            flags: options.values.merging(listen.values) { $1 }, listens: true)
        let portal = try Portal(settings)
        try await portal.noteNewKeys()
        try await portal.run(serving: nil, parts: [.pull, .deliver])
    }
}
