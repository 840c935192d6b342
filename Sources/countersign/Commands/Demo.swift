import ArgumentParser
import Foundation
import MicroHTTPD
import RunStore

/// `countersign demo`: sample runs to answer, on a store that ends with the program.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start a portal with sample runs and print its address.",
        discussion: """
            Nothing is kept: the store and the pages lie in a temporary folder that goes when the program ends.

            Example:
              countersign demo --listen 127.0.0.1:8080
            """
    )

    @OptionGroup var listen: ListenOption

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "countersign-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let places = ["site": "\(folder.path)/site", "store": "\(folder.path)/demo.sqlite"]
        let portal = try Portal(
            try await Settings.read(flags: listen.values.merging(places) { $1 }, listens: true))
        try await Tour(store: portal.store, embedded: portal.embedded).begin()
        try await portal.run(serving: try portal.siteBuilder(), parts: [.generate]) { server in
            Portal.announce(server)
            Self.invite(to: server, tokenFile: "\(portal.settings.store).api-token")
        }
    }

    /// How to add a run of one's own.
    private static func invite(to server: HTTPServer, tokenFile: String) {
        let url = Portal.url(of: server).dropLast(server.port == 0 ? 0 : 1)
        StandardOutput.print(
            """
            Sample questions wait there. To ask one of your own, in another terminal:
              COUNTERSIGN_URL=\(url) COUNTERSIGN_API_TOKEN=$(cat \(tokenFile)) examples/curl.sh
            """)
    }
}
