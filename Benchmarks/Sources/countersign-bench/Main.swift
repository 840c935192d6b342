import Foundation

/// Measures one board for the driver, which names it and a folder with its input.
///
/// It answers each line on standard input: `output` with the number of bytes and these, `run COUNT` with the
/// nanoseconds of processor time that so many turns took.
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

    private static func time(_ count: Int, _ board: inout some Board) throws -> UInt64 {
        let start = processorTime()
        for _ in 0..<count { _ = try board.output() }
        return processorTime() - start
    }

    /// The processor time of this process in nanoseconds.
    private static func processorTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
