/// Runs a program over views and appends what it writes.
///
/// Its pointers lead into the program and the views, and are used only inside the closures that lend them: an array
/// access through a pointer costs no reference counting, which otherwise takes most of the time.
struct Renderer: ~Copyable {
    /// A value in scope and, when it is a view, where its names are found.
    struct Frame {
        let value: UnsafePointer<ViewValue>
        let table: UnsafeBufferPointer<SlotTable.Entry>?
        let values: UnsafeBufferPointer<ViewValue>?
    }

    /// A body that stands for a block.
    struct Override {
        let block: Int32
        let body: Range<Int>
    }

    static let depthLimit = 200

    let program: Program
    let code: UnsafeBufferPointer<Instruction>
    let text: UnsafeBufferPointer<UInt8>
    var output = Output(capacity: 16_384)
    /// The innermost value last.
    var scope: [Frame] = []
    /// The outermost parent's first: the first one for a block counts.
    var overrides: [Override] = []
    /// What stands before each line, from `indentationStart` on.
    var indentation: [UInt8] = []
    var indentationStart = 0
    /// The next beginning of a line continues one that is written already.
    var continuesLine = false
    var depth = 0

    /// Draws a template, and appends it to `output`.
    static func render(
        _ body: Range<Int>, of program: Program, with view: View, into output: inout [UInt8]
    ) throws(MustacheError) {
        try program.code.withUnsafeBufferPointer { code throws(MustacheError) in
            try program.text.withUnsafeBufferPointer { text throws(MustacheError) in
                var renderer = Renderer(program: program, code: code, text: text)
                try renderer.run(body, with: .view(view), at: body.lowerBound)
                output.append(contentsOf: renderer.output.bytes)
            }
        }
    }

    private init(
        program: Program, code: UnsafeBufferPointer<Instruction>, text: UnsafeBufferPointer<UInt8>
    ) {
        (self.program, self.code, self.text) = (program, code, text)
    }

    /// Runs a body one level deeper than the instruction at `index`.
    mutating func run(_ body: Range<Int>, at index: Int) throws(MustacheError) {
        guard depth < Self.depthLimit else {
            throw program.error(.tooDeep(limit: Self.depthLimit), at: index)
        }
        depth += 1
        defer { depth -= 1 }
        var index = body.lowerBound
        while index < body.upperBound {
            index = try step(index)
        }
    }

    /// Runs one instruction and gives the index of the next.
    private mutating func step(_ index: Int) throws(MustacheError) -> Int {
        switch code[index] {
        case .text(let span, let startsLine): write(span, startsLine: startsLine)
        case .lineStart: startLine()
        case .escaped(let lookup): try writeEscaped(lookup, at: index)
        case .raw(let lookup): try writeRaw(lookup, at: index)
        case .section(let lookup, let end):
            try section(value(of: lookup, at: index), body: index + 1..<Int(end), at: index)
            return Int(end)
        case .inverted(let lookup, let end):
            if try !value(of: lookup, at: index).isDrawn { try run(index + 1..<Int(end), at: index) }
            return Int(end)
        case .partial(let target, let indent): try partial(target, indent, at: index)
        case .parent(let target, let indent, let end):
            try parent(target, indent, overrides: index + 1..<Int(end), at: index)
            return Int(end)
        case .override(_, let end): return Int(end)
        case .block(let name, let indent, let isInline, let end):
            try block(name, indent, isInline: isInline, body: index + 1..<Int(end), at: index)
            return Int(end)
        }
        return index + 1
    }
}
