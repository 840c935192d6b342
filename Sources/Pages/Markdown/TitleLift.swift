/// Lifts the first line of a text out of its markup, to be the title of the page that the text is on.
///
/// A heading is lifted whole; so is a paragraph that is short, or its first line when a sentence ends there. What a
/// title cannot show, such as a link, stays in the text too.
struct TitleLift {
    private static let limit = 120

    private enum Phase { case waiting, inHeading, inParagraph, done }

    /// The title, once it was found.
    private(set) var title: String?

    private var phase: Phase
    private var text = ""
    private var start = 0
    /// The first line, and where the markup after its line break begins.
    private var firstLine: (text: String, end: Int)?
    private var stays = false

    init(isWanted: Bool) {
        phase = isWanted ? .waiting : .done
    }

    /// A heading or a paragraph begins, at this place of the output.
    mutating func begin(isHeading: Bool, at start: Int) {
        guard phase == .waiting else { return }
        phase = isHeading ? .inHeading : .inParagraph
        self.start = start
    }

    /// There is no title to be had here.
    mutating func refuse() {
        phase = .done
    }

    /// The text has what a title cannot show.
    mutating func stay() {
        stays = true
    }

    mutating func add(_ characters: String) {
        if isInside { text += characters }
    }

    /// A line ends; only outside of emphasis and the like can the text be cut there.
    mutating func breakLine(isOutermost: Bool, at end: Int) {
        guard isInside else { return }
        if firstLine == nil, isOutermost { firstLine = (text, end) }
        text += " "
    }

    /// The block is over: takes the title out of the output.
    mutating func end(_ output: inout [UInt8]) {
        guard isInside else { return }
        defer { phase = .done }
        if phase == .inHeading || text.unicodeScalars.count <= Self.limit {
            guard take(text) else { return }
            output.removeSubrange(start...)
        } else if let (line, end) = firstLine, line.unicodeScalars.count <= Self.limit, endsSentence(line) {
            guard take(line) else { return }
            output.replaceSubrange(start..<end, with: "<p>".utf8)
        }
    }

    /// Whether the title is known, or that there is none.
    var isDone: Bool { phase == .done }

    /// Whether what is written may yet be lifted out.
    var isInside: Bool { phase == .inHeading || phase == .inParagraph }

    /// Returns whether the text goes out of the output.
    private mutating func take(_ line: String) -> Bool {
        title = line.nonBlank
        return title != nil && !stays
    }

    private func endsSentence(_ line: String) -> Bool {
        line.last { !$0.isWhitespace }.map { ".?!:。？！".contains($0) } ?? false
    }
}
