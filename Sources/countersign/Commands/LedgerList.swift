import ArgumentParser
import Foundation
import RunStore
import Runs
import Telemetry

/// `countersign ledger list`: lines of the ledger for eyes.
struct LedgerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show entries of the ledger, the newest first.",
        discussion: """
            Each line has the entry's number, time, event, run, reviewer and channel, and the reason, with tabs between.

            Example:
              countersign ledger list --event answered --since 2026-11-01
            """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("Only of runs with this id or name.", valueName: "run"))
    var run: String?

    @Option(help: ArgumentHelp("Only of this pause, by its whole id.", valueName: "id"))
    var pause: String?

    @Option(
        help: ArgumentHelp("Only of this reviewer, by the whole id or a part of the name.", valueName: "who"))
    var reviewer: String?

    @Option(help: ArgumentHelp("Only from this day or moment on, such as 2026-11-01.", valueName: "when"))
    var since: Moment?

    @Option(help: ArgumentHelp("Only this event, such as answered.", valueName: "event"))
    var event: LedgerEvent?

    @Option(help: ArgumentHelp("At most so many entries (default: 100).", valueName: "count"))
    var limit = 100

    func run() async throws {
        let store = try await store.open()
        var query = query
        var rest = max(0, limit)
        while rest > 0, case let lines = try await store.history(query, limit: 500), let last = lines.last {
            let found = lines.filter(isWanted).prefix(rest)
            for line in found { StandardOutput.print(Self.text(line)) }
            rest -= found.count
            query.before = last.entry.sequence
        }
        if limit > 0, rest == limit { StandardError.print("nothing found") }
    }

    private var query: LedgerQuery {
        var query = LedgerQuery()
        query.text = run
        query.event = event
        query.reviewer = reviewer
        query.pause = pause.map(PauseID.init)
        query.since = since?.date
        return query
    }

    /// The query finds the run's text anywhere; here it must be the whole id or name.
    private func isWanted(_ line: HistoryEntry) -> Bool {
        run == nil || line.run?.id == run || line.run?.name == run
    }

    private static func text(_ line: HistoryEntry) -> String {
        let entry = line.entry
        let who = entry.reviewer.map { reviewer in
            [reviewer.name, reviewer.id.map { "(\($0), by \(reviewer.proof.rawValue))" }]
                .compactMap(\.self).joined(separator: " ")
        }
        let cells = [
            "\(entry.sequence)", entry.at.formatted(.iso8601), entry.event.rawValue,
            line.run?.name ?? entry.pause.text, who ?? "-", entry.channel ?? "-", entry.reason ?? "-",
        ]
        return cells.map(\.oneLine).joined(separator: "\t")
    }
}
