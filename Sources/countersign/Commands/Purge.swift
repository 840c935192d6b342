import ArgumentParser
import Foundation
import RunStore

/// `countersign purge`: lets go what was asked and answered long ago.
struct Purge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove questions and answers of pauses that have long been over; the ledger stays whole.",
        discussion: """
            Who decided what when stays in the ledger, and its chain still verifies. May run beside the portal.

            Example:
              countersign purge --older-than 90d --dry-run
            """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("How long they must have been over: 36h, 90d or 8w.", valueName: "age"))
    var olderThan: Age

    @Flag(help: "Only say how many it would be.")
    var dryRun = false

    func run() async throws {
        let store = try await store.open()
        let limit = Date().addingTimeInterval(-olderThan.seconds)
        if dryRun {
            let count = try await store.purgeable(olderThan: limit).pauses
            return StandardOutput.print(Self.text(count, "would lose"))
        }
        let report = try await store.purge(olderThan: limit)
        StandardOutput.print(Self.text(report.pauses, "lost"))
        if !report.isOverwritten {
            StandardError.print(
                "purge: somebody reads the store, as a backup does: its log still holds the rest. Run this again later."
            )
        }
    }

    private static func text(_ count: Int, _ verb: String) -> String {
        let (pauses, they) = count == 1 ? ("pause", "it") : ("pauses", "they")
        return "\(count) \(pauses) \(verb) what \(they) asked and what was answered"
    }
}
