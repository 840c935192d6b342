import ArgumentParser
import RunStore

/// `countersign ledger verify`: whether the ledger is as it was written.
struct LedgerVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check each entry's hash, and each answer that an entry vouches for.",
        discussion: """
            The exit is 0 when all holds, else 1; the first entry that does not hold is named. That the end was cut off, or \
            all of it written anew, only a head shows that was noted elsewhere.

            Example:
              countersign ledger verify --head 8412:9f3c…
            """)

    @OptionGroup var store: StoreOption

    @Option(
        help: ArgumentHelp(
            "A head that was noted elsewhere, as 'ledger head' prints it.", valueName: "sequence:hash"))
    var head: LedgerHead?

    func run() async throws {
        let report = try await store.open().verifyLedger(noted: head)
        for fault in report.faults { StandardOutput.print("\(fault)") }
        guard report.isSound else { throw ExitCode.failure }
        StandardOutput.print("sound: \(report.entries) entries, head \(report.head)")
    }
}
