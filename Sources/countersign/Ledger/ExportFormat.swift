import ArgumentParser

/// How the ledger and answers are written for other programs.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// A JSON object a line.
    case jsonl

    /// RFC 4180, with a head line; safe to open in a spreadsheet.
    case csv
}
