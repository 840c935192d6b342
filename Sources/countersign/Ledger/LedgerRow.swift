import Foundation
import JSON
import Pages
import RunStore
import Runs

/// A line of the ledger as a table has it: names and values in one order.
struct LedgerRow {
    /// The names of the columns; `input` is there only where answers are asked for.
    static func names(withAnswers: Bool) -> [String] {
        [
            "sequence", "at", "event", "pause", "orchestrator", "run_id", "run_name", "submission",
            "reviewer",
            "reviewer_id", "proof", "channel", "shown", "sent", "reason", "hash",
        ] + (withAnswers ? ["input"] : [])
    }

    private let line: HistoryEntry
    private let withAnswers: Bool

    init(_ line: HistoryEntry, withAnswers: Bool) {
        self.line = line
        self.withAnswers = withAnswers
    }

    /// The line as an object, its members in the order of the columns; null where there is nothing.
    var json: JSONValue {
        let rest = texts.map { $0.map(JSONValue.string) ?? .null }
        var values = [JSONValue.int(Int(line.entry.sequence))] + rest
        if withAnswers { values.append(line.input ?? .null) }
        return .object(zip(Self.names(withAnswers: withAnswers), values).map { ($0, $1) })
    }

    /// The line as cells; empty where there is nothing.
    var cells: [CSVCell] {
        let cells = [CSVCell.number("\(line.entry.sequence)")] + texts.map { .text($0 ?? "") }
        return withAnswers ? cells + [line.input.map { .text($0.text) } ?? .text("")] : cells
    }

    private var texts: [String?] {
        let entry = line.entry
        return [
            entry.at.inMicroseconds, entry.event.rawValue, entry.pause.text, line.orchestrator, line.run?.id,
            line.run?.name, entry.submission, entry.reviewer?.name, entry.reviewer?.id,
            entry.reviewer?.proof.rawValue, entry.channel, entry.shown, entry.sent, entry.reason, entry.hash,
        ]
    }
}

extension Date {
    /// RFC 3339 in UTC to the microsecond, which is what an entry's hash is over.
    fileprivate var inMicroseconds: String {
        let all = Int64((timeIntervalSince1970 * 1_000_000).rounded())
        let seconds = Date(timeIntervalSince1970: TimeInterval(all / 1_000_000)).formatted(.iso8601)
            .dropLast()
        return "\(seconds)." + String(format: "%06d", Int(all % 1_000_000)) + "Z"
    }
}
