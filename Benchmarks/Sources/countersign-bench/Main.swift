import Foundation

/// Measures one board for the driver, which names it and a folder with its input.
///
/// It answers each line on standard input: `output` with the number of bytes and these, `run COUNT` with the
/// nanoseconds that so many turns took.
@main
enum Main {
    /// Every board by name: a new one adds a file and a line here.
    static var boards: [String: any Board.Type] {
        [
            "templates-drawn": DrawnTemplates.self,
            "templates-viewed": ViewedTemplates.self,
        ]
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let type = boards[arguments[1]] else {
            FileHandle.standardError.write(Data("usage: countersign-bench BOARD FOLDER\n".utf8))
            exit(64)
        }
        try serve(type.init(folder: arguments[2]))
    }

    private static func serve(_ board: some Board) throws {
        var board = board
        while let line = readLine() {
            if line == "output" {
                let output = try board.output()
                FileHandle.standardOutput.write(Data("\(output.count)\n".utf8) + output)
            } else if let count = Int(line.dropFirst("run ".count)) {
                let nanoseconds = try time(count, &board)
                FileHandle.standardOutput.write(Data("\(nanoseconds)\n".utf8))
            }
        }
    }

    private static func time(_ count: Int, _ board: inout some Board) throws -> Int64 {
        var bytes = 0
        let elapsed = try ContinuousClock().measure {
            for _ in 0..<count { bytes += try board.output().count }
        }
        guard bytes > 0 || count == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return elapsed.components.seconds * 1_000_000_000 + elapsed.components.attoseconds / 1_000_000_000
    }
}
