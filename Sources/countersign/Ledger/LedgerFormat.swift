import ArgumentParser

/// How the ledger is written for other programs.
enum LedgerFormat: String, CaseIterable, ExpressibleByArgument {
    /// A JSON object a line.
    case jsonl

    /// RFC 4180, with a head line; safe to open in a spreadsheet.
    case csv
}
