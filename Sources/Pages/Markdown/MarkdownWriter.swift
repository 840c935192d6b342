import CMD4C
import Languages
import Mustache

/// Writes markup for what md4c finds; each tag that it opens is closed, also when the parser stops halfway.
struct MarkdownWriter {
    /// Elements in elements; a browser itself flattens some hundreds.
    private static let depthLimit = 32
    /// The markup may be longer than the text, by a bounded amount: one row of a table can ask for many cells.
    private static let limitInBytes = 8 * Markdown.limitInBytes

    /// An element that is open.
    struct Element {
        /// What closes it; empty for one that is not written.
        var closing: StaticString = ""
        /// Where its opening tag begins, and where its content does.
        var start = 0
        var content = 0
        /// What it becomes if it stays empty; `nil` to keep it.
        var whenEmpty: String?
        var isLink = false
    }

    /// The first block, while and after its text may become the title.
    var lift: TitleLift
    let words: Words
    let headingLevel: Int
    var lastHeading: Int
    private(set) var isInLink = false
    private(set) var output: [UInt8] = []

    /// Whether nothing is wanted but the title.
    var stopsAtTitle = false
    private var open: [Element] = []

    init(headingLevel: Int, liftsTitle: Bool, words: Words) {
        self.words = words
        self.headingLevel = headingLevel
        lastHeading = headingLevel - 1
        lift = TitleLift(isWanted: liftsTitle)
    }

    /// The title that was lifted out.
    var title: String? { lift.title }

    /// Whether it wants no more.
    var isFull: Bool { output.count > Self.limitInBytes || stopsAtTitle && lift.isDone }

    /// Whether another element would lie too deep.
    var isDeep: Bool { open.count >= Self.depthLimit }

    /// Closes what is open and gives up the markup.
    mutating func finish() -> HTML {
        while !open.isEmpty { leave() }
        return HTML(trusted: String(decoding: output, as: UTF8.self))
    }

    /// Opens an element.
    mutating func open(_ tag: String, closing: StaticString, whenEmpty: String? = nil) {
        let start = output.count
        output.append(contentsOf: tag.utf8)
        open.append(Element(closing: closing, start: start, content: output.count, whenEmpty: whenEmpty))
    }

    /// Opens a link, in which there can be no other; one that stays empty shows where it leads.
    mutating func openLink(_ tag: String, target: String) {
        open(tag, closing: "</a>", whenEmpty: tag + target + "</a>")
        open[open.count - 1].isLink = true
        isInLink = true
    }

    /// Notes an element that is not written, though its content is.
    mutating func skip() {
        open.append(Element())
    }

    /// Closes the innermost element.
    mutating func leave() {
        guard let element = open.popLast() else { return }
        if let replacement = element.whenEmpty, element.content == output.count {
            output.removeSubrange(element.start...)
            output.append(contentsOf: replacement.utf8)
        } else {
            element.closing.withUTF8Buffer { output.append(contentsOf: $0) }
        }
        if open.count == 1 { lift.end(&output) }
        if element.isLink { isInLink = false }
    }

    /// Writes markup of our own.
    mutating func write(_ markup: StaticString) {
        markup.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Writes characters as they are: text is escaped, a reference to a character stands for it.
    mutating func text(_ type: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
        switch type {
        case MD_TEXT_NULLCHAR: text("\u{FFFD}")
        case MD_TEXT_BR: breakLine("<br>\n")
        case MD_TEXT_SOFTBR: breakLine("\n")
        case MD_TEXT_ENTITY: reference(String(decoding: bytes, as: UTF8.self))
        default: text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private mutating func breakLine(_ markup: StaticString) {
        write(markup)
        lift.breakLine(isOutermost: open.count == 2, at: output.count)
    }

    /// A name that is not known here goes to the browser, which knows them all; its letters cannot be markup.
    private mutating func reference(_ reference: String) {
        if let character = CharacterReference.text(of: reference) { return text(character) }
        lift.refuse()
        output.append(contentsOf: reference.utf8)
    }

    private mutating func text(_ text: String) {
        let text = text.withVisibleTurns
        lift.add(text)
        output.append(contentsOf: HTML.escaping(text).text.utf8)
    }
}
