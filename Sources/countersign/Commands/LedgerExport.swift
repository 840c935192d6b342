import ArgumentParser
import Foundation
import JSON
import Pages
import RunStore

/// `countersign ledger export`: the whole ledger for other programs.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all entries of the ledger, the oldest first.",
        discussion: """
            CSV is RFC 4180; a text that begins with = + - @, a tab or a carriage return gets a ' in front, so that a \
            spreadsheet shows it and does not compute it. The columns submission and, with --with-answers, input \
            tell what others should not read.

            Example:
              countersign ledger export --format csv > decisions.csv
            """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("jsonl or csv (default: jsonl).", valueName: "format"))
    var format = ExportFormat.jsonl

    @Flag(help: "Add what was answered, digests in place of its secrets; nothing where it was purged.")
    var withAnswers = false

    func run() async throws {
        let store = try await store.open()
        if format == .csv { write(CSVLine.text(LedgerRow.names(withAnswers: withAnswers).map(CSVCell.text))) }
        var sequence: Int64 = 0
        while case let lines = try await store.history(after: sequence), let last = lines.last {
            write(lines.map(text).joined())
            sequence = last.entry.sequence
        }
    }

    private func text(_ line: HistoryEntry) -> String {
        let row = LedgerRow(line, withAnswers: withAnswers)
        switch format {
        case .jsonl: return row.json.text + "\n"
        case .csv: return CSVLine.text(row.cells)
        }
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
