import ArgumentParser
import Foundation
import JSON
import Pages
import RunStore

/// `countersign answers export`: the answers that counted, a line each, or a line for each thing that was judged.
struct AnswersExport: AsyncParsableCommand {
    /// A table is no wider.
    private static let mostColumns = 1_000

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the answers that their orchestrators took, the oldest first.",
        discussion: """
            A list of things to judge gives a line for each of them, with the run, the place in the list, who and when. In \
            place of secrets stand digests; what was purged is left out. CSV is RFC 4180, a column for each member of an \
            answer; a text that begins with = + - @, a tab or a carriage return gets a ' in front, so that a spreadsheet \
            shows it and does not compute it.

            Example:
              countersign answers export --format csv --tag judge --since 2026-11-01 > marks.csv
            """)

    @OptionGroup var store: StoreOption

    @Option(help: ArgumentHelp("jsonl or csv (default: jsonl).", valueName: "format"))
    var format = ExportFormat.jsonl

    @Option(help: ArgumentHelp("Only of this flow, by its whole name.", valueName: "flow"))
    var flow: String?

    @Option(help: ArgumentHelp("Only of runs with this id or name.", valueName: "run"))
    var run: String?

    @Option(help: ArgumentHelp("Only of runs with this tag.", valueName: "tag"))
    var tag: String?

    @Option(help: ArgumentHelp("Only from this day or moment on, such as 2026-11-01.", valueName: "when"))
    var since: Moment?

    @Option(help: ArgumentHelp("Only before this day or moment.", valueName: "when"))
    var until: Moment?

    func run() async throws {
        let store = try await store.open()
        switch format {
        case .jsonl:
            try await eachLine(of: store) { Self.write($0.json.text + "\n") }
        case .csv:
            let members = try await members(of: store)
            let columns = AnswerLine.names + members.map { $0.isEmpty ? "answer" : "answer.\($0)" } + ["rest"]
            Self.write(CSVLine.text(columns.map(CSVCell.text)))
            try await eachLine(of: store) { Self.write(CSVLine.text($0.cells(members))) }
        }
    }

    /// The names of the members that answers have, in the order in which they first come; what is no object has one of no name.
    private func members(of store: RunStore) async throws -> [String] {
        var (names, seen) = ([String](), Set<String>())
        try await eachLine(of: store) { line in
            for name in line.value.kind == .object ? line.value.members.map(\.key) : [""]
            where seen.insert(name).inserted {
                names.append(name)
            }
            guard names.count <= Self.mostColumns else {
                throw ValidationError(
                    "The answers have more than \(Self.mostColumns) members. Export one flow, or use --format jsonl."
                )
            }
        }
        return names
    }

    private func eachLine(of store: RunStore, _ work: (AnswerLine) throws -> Void) async throws {
        var number: Int64 = 0
        while case let answers = try await store.acceptedAnswers(query, after: number),
            let last = answers.last
        {
            for answer in answers { try AnswerLine.all(of: answer).forEach(work) }
            number = last.number
        }
    }

    private var query: AnswerQuery {
        var query = AnswerQuery()
        (query.flow, query.run, query.tag) = (flow, run, tag)
        (query.since, query.until) = (since?.date, until?.date)
        return query
    }

    private static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
