/// The first lines of a text, split at line feeds; a carriage return before one stays with its line.
struct TextLines {
    let lines: [String]

    /// Whether there are more.
    let isCut: Bool

    init(_ text: String, mostLines: Int, mostBytes: Int) {
        let taken = text.utf8.prefix(mostBytes)
        let parts = taken.split(
            separator: UInt8(ascii: "\n"), maxSplits: mostLines, omittingEmptySubsequences: false)
        isCut = text.utf8.count > mostBytes || parts.count > mostLines
        var lines = parts.prefix(mostLines).map { String(decoding: $0, as: UTF8.self) }
        if !isCut, lines.count > 1, lines.last == "" { lines.removeLast() }
        self.lines = lines
    }
}
