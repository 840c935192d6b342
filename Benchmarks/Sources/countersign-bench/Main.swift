import Foundation

/// Measures the board named by its argument, for the driver, which runs it in the folder `Benchmarks`.
///
/// It answers each line on standard input: `input` and `output` with the number of bytes and these, `run COUNT` with
/// the nanoseconds of processor time that so many turns took.
@main
enum Main {
    /// Every board by name: a new one adds a file and a line here.
    static var boards: [String: any Board.Type] {
        [
            "page-drawn": DrawnPage.self, "page-made": MadePage.self, "forms-render": RenderedForm.self,
            "forms-decode": DecodedForm.self,
        ]
    }

    static func main() throws {
        guard CommandLine.arguments.count == 2, let type = boards[CommandLine.arguments[1]] else {
            let names = boards.keys.sorted().joined(separator: "|")
            FileHandle.standardError.write(Data("usage: countersign-bench \(names)\n".utf8))
            exit(64)
        }
        try serve(type.init())
    }

    private static func serve(_ board: some Board) throws {
        while let line = readLine() {
            switch line {
            case "input": answer(try board.input().utf8)
            case "output": answer(try board.output())
            default: print(try time(Int(line.dropFirst("run ".count)) ?? 0, board))
            }
            fflush(nil)
        }
    }

    private static func answer(_ bytes: some Collection<UInt8>) {
        FileHandle.standardOutput.write(Data("\(bytes.count)\n".utf8) + Data(bytes))
    }

    private static func time(_ count: Int, _ board: some Board) throws -> UInt64 {
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
