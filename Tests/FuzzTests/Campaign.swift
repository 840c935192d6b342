import Foundation

/// The rounds of one suite: how many, from which seed.
///
/// `FUZZ_ROUNDS` sets their number, `FUZZ_SEED` the seed, `FUZZ_ROUND` a single round to repeat. With `FUZZ_LAST`, the input
/// of each round is written to a file of that path and the suite's name before it is tried: a crash leaves it there.
struct Campaign {
    let seed: UInt64
    let rounds: Range<Int>
    private let last: FileHandle?

    init(_ name: String, rounds usual: Int) {
        let settings = ProcessInfo.processInfo.environment
        seed = settings["FUZZ_SEED"].flatMap { UInt64($0) } ?? 2026
        if let only = settings["FUZZ_ROUND"].flatMap({ Int($0) }) {
            rounds = only..<only + 1
        } else {
            rounds = 0..<(settings["FUZZ_ROUNDS"].flatMap { Int($0) } ?? usual)
        }
        last = settings["FUZZ_LAST"].flatMap { Self.file("\($0).\(name)") }
    }

    /// The numbers of a round.
    func lottery(_ round: Int) -> Lottery { Lottery(seed: seed, round: round) }

    /// What repeats a round.
    func words(_ round: Int) -> String { "FUZZ_SEED=\(seed) FUZZ_ROUND=\(round)" }

    /// Keeps what is about to be tried, up to a line of `---`.
    func keep(_ input: @autoclosure () -> [UInt8], _ round: Int) {
        guard let last else { return }
        try? last.seek(toOffset: 0)
        try? last.write(contentsOf: Data("\(words(round))\n".utf8 + input() + "\n---\n".utf8))
    }

    private static func file(_ path: String) -> FileHandle? {
        FileManager.default.createFile(atPath: path, contents: nil) ? FileHandle(forWritingAtPath: path) : nil
    }
}
