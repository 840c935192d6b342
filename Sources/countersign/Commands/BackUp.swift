import ArgumentParser
import RunStore

/// `countersign backup`: a copy of the store, while it is in use.
struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a new file, while the portal goes on.",
        discussion: """
            The copy is the store of one moment, is checked, and appears only once it is whole; only its owner may read it.

            Example:
              countersign backup /backup/countersign-2026-11-28.sqlite
            """)

    @Argument(
        help: ArgumentHelp("The new file; one that is there is left alone.", valueName: "file"),
        completion: .file())
    var file: String

    @OptionGroup var store: StoreOption

    func run() async throws {
        let path = try await store.path()
        try await store.open().backup(to: file)
        StandardOutput.print(
            """
            \(file) holds the store. Keep its keys too, apart from it: \(path).keys and \(path).api-token, or what the \
            settings token_keys and api_token hold. Without them no open form or page address works any more.
            """)
    }
}
