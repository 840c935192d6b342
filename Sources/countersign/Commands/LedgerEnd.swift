import ArgumentParser
import RunStore

/// `countersign ledger head`: the end of the ledger, to be noted elsewhere.
struct LedgerEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head",
        abstract: "Print the number and the hash of the last entry, to note them elsewhere.",
        discussion: """
            Example:
              countersign ledger head | mail -s 'ledger head' audit@example.org
            """)

    @OptionGroup var store: StoreOption

    func run() async throws {
        StandardOutput.print("\(try await store.open().ledgerHead())")
    }
}
