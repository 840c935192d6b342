import ArgumentParser

/// `countersign ledger`: who decided what, and whether the record of it holds.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Read, export and verify the record of all decisions.",
        discussion: """
            Example:
              countersign ledger list --since 2026-11-01 --reviewer Ada
              countersign ledger verify --head 8412:9f3c…
            """,
        subcommands: [LedgerList.self, LedgerExport.self, LedgerVerify.self, LedgerEnd.self])
}
