import ArgumentParser
import RunStore

/// `countersign restore`: a backup in the place of the store.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a backup and put it in the place of the store, all or nothing.",
        discussion: """
            A store that is there stays unless --replace is given, and no program may have it open. Answers that were \
            on their way are looked for at the orchestrator before they are sent again.

            Example:
              countersign restore /backup/countersign-2026-11-28.sqlite --replace
            """)

    @Argument(help: ArgumentHelp("What 'countersign backup' wrote.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var store: StoreOption

    @Flag(help: "Put it in the place of a store that is there, which is lost then.")
    var replace = false

    func run() async throws {
        let path = try await store.path()
        let head = try await Restoration(of: file, to: path).perform(replacing: replace)
        StandardOutput.print(
            """
            \(path) is the store of \(file), ledger head \(head). Put its keys beside it, unless they are there or come \
            by setting: \(path).keys and \(path).api-token, mode 0600. With other keys, open forms and page addresses are void.
            """)
    }
}
