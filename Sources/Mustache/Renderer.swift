/// Runs a program over views and appends what it writes.
struct Renderer {
    /// A body that stands for a block.
    private struct Override {
        let block: Int32
        let body: Range<Int>
    }

    static let depthLimit = 200

    private let program: Program
    private var output: [UInt8]
    /// The values in scope, the innermost last.
    private var scope: [ViewValue]
    /// The outermost parent's first: the first one for a block counts.
    private var overrides: [Override] = []
    private var indentation: [UInt8] = []
    /// The next beginning of a line continues one that is written already.
    private var continuesLine = false
    private var depth = 0

    /// Draws a template, and appends it to `output`.
    static func render(
        _ body: Range<Int>, of program: Program, with view: View, into output: inout [UInt8]
    ) throws(MustacheError) {
        var renderer = Renderer(program: program, output: [], scope: [.view(view)])
        swap(&renderer.output, &output)
        defer { swap(&renderer.output, &output) }
        try renderer.run(body)
    }

    private init(program: Program, output: [UInt8], scope: [ViewValue]) {
        self.program = program
        self.output = output
        self.scope = scope
    }

    private mutating func run(_ body: Range<Int>) throws(MustacheError) {
        var index = body.lowerBound
        while index < body.upperBound {
            index = try step(index)
        }
    }

    /// Runs one instruction and gives the index of the next.
    private mutating func step(_ index: Int) throws(MustacheError) -> Int {
        switch program.code[index] {
        case .text(let start, let count, let startsLine):
            write(Int(start)..<Int(start + count), startsLine: startsLine)
        case .lineStart: startLine()
        case .escaped(let path): try writeEscaped(value(of: path, at: index), path, at: index)
        case .raw(let path): try writeRaw(value(of: path, at: index), path, at: index)
        case .section(let path, let end):
            try section(value(of: path, at: index), body: index + 1..<Int(end), at: index)
            return Int(end)
        case .inverted(let path, let end):
            if try !value(of: path, at: index).isDrawn { try run(index + 1..<Int(end)) }
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

    /// Runs a body inside one more level.
    private mutating func runDeeper(_ body: Range<Int>, at index: Int) throws(MustacheError) {
        guard depth < Self.depthLimit else {
            throw program.error(.tooDeep(limit: Self.depthLimit), at: index)
        }
        depth += 1
        defer { depth -= 1 }
        try run(body)
    }
}

// MARK: - Values

extension Renderer {
    private func value(of path: Int32, at index: Int) throws(MustacheError) -> ViewValue {
        let path = program.paths[Int(path)]
        guard let first = path.names.first else { return scope.last ?? .absent }
        var value = try find(first, at: index)
        for name in path.names.dropFirst() {
            value = try member(name, of: value, in: path, at: index)
        }
        return value
    }

    private func find(_ name: Name, at index: Int) throws(MustacheError) -> ViewValue {
        for case .view(let view) in scope.reversed() {
            if let value = view.value(of: name) { return value }
        }
        throw missing(name, at: index)
    }

    private func member(
        _ name: Name, of value: ViewValue, in path: Path, at index: Int
    ) throws(MustacheError) -> ViewValue {
        switch value {
        case .absent: return .absent
        case .view(let view):
            if let value = view.value(of: name) { return value }
            throw program.error(.missingName(path.text, views: [view.shape.name]), at: index)
        default: throw program.error(.notAView(path.text, kind: value.kindName), at: index)
        }
    }

    private func missing(_ name: Name, at index: Int) -> MustacheError {
        let views = scope.reversed().compactMap { value in
            if case .view(let view) = value { view.shape.name } else { nil }
        }
        return program.error(.missingName(name.text, views: views), at: index)
    }

    private func wrongKind(_ value: ViewValue, _ path: Int32, at index: Int) -> MustacheError {
        program.error(.wrongKind(program.paths[Int(path)].text, kind: value.kindName), at: index)
    }

    private mutating func writeEscaped(_ value: ViewValue, _ path: Int32, at index: Int) throws(MustacheError)
    {
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .html(let html): output.appendRaw(html.text)
        case .absent: break
        default: throw wrongKind(value, path, at: index)
        }
    }

    private mutating func writeRaw(_ value: ViewValue, _ path: Int32, at index: Int) throws(MustacheError) {
        switch value {
        case .html(let html): output.appendRaw(html.text)
        case .absent: break
        case .text: throw program.error(.unescapedText(program.paths[Int(path)].text), at: index)
        default: throw wrongKind(value, path, at: index)
        }
    }

    private mutating func section(
        _ value: ViewValue, body: Range<Int>, at index: Int
    ) throws(MustacheError) {
        guard value.isDrawn else { return }
        if case .list(let elements) = value {
            for element in elements { try run(body, with: element, at: index) }
        } else {
            try run(body, with: value, at: index)
        }
    }

    private mutating func run(
        _ body: Range<Int>, with value: ViewValue, at index: Int
    ) throws(MustacheError) {
        scope.append(value)
        defer { scope.removeLast() }
        try runDeeper(body, at: index)
    }
}

// MARK: - Templates and blocks

extension Renderer {
    private mutating func partial(
        _ target: Instruction.Target, _ indent: Instruction.Indent, at index: Int
    ) throws(MustacheError) {
        guard let name = try name(of: target, at: index) else { return }
        let body = try program.body(of: name, usedAt: index)
        let outer = indentation
        defer { indentation = outer }
        if case .text(let added) = indent {
            indentation += program.indents[Int(added)]
        } else {
            indentation = []
        }
        try runDeeper(body, at: index)
    }

    /// The template's name; `nil` when the value that should hold it is absent.
    private func name(of target: Instruction.Target, at index: Int) throws(MustacheError) -> String? {
        switch target {
        case .named(let name): return program.names[Int(name)]
        case .dynamic(let path):
            let value = try value(of: path, at: index)
            if case .absent = value { return nil }
            guard case .text(let name) = value else { throw wrongKind(value, path, at: index) }
            return name
        }
    }

    private mutating func parent(
        _ target: Instruction.Target, _ indent: Instruction.Indent, overrides bodies: Range<Int>,
        at index: Int
    ) throws(MustacheError) {
        let before = overrides.count
        defer { overrides.removeLast(overrides.count - before) }
        var index = bodies.lowerBound
        while index < bodies.upperBound, case .override(let block, let end) = program.code[index] {
            overrides.append(Override(block: block, body: index + 1..<Int(end)))
            index = Int(end)
        }
        try partial(target, indent, at: bodies.lowerBound - 1)
    }

    private mutating func block(
        _ name: Int32, _ indent: Instruction.Indent, isInline: Bool, body: Range<Int>, at index: Int
    ) throws(MustacheError) {
        guard let override = overrides.first(where: { $0.block == name }) else { return try run(body) }
        let outer = (indentation, continuesLine)
        defer { (indentation, continuesLine) = outer }
        if case .text(let added) = indent { indentation += program.indents[Int(added)] }
        continuesLine = isInline
        try runDeeper(override.body, at: index)
    }
}

// MARK: - Text

extension Renderer {
    private mutating func startLine() {
        if continuesLine { continuesLine = false } else { output += indentation }
    }

    private mutating func write(_ text: Range<Int>, startsLine: Bool) {
        if startsLine { startLine() }
        guard !indentation.isEmpty else { return output += program.text[text] }
        writeLines(program.text[text])
    }

    /// Writes text with the indentation before each line that is not empty, the first excepted.
    private mutating func writeLines(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            output += rest[...end]
            rest = rest[(end + 1)...]
            if let first = rest.first, first != 10, first != 13 { output += indentation }
        }
        output += rest
    }
}

extension ViewValue {
    /// A section of the value is drawn.
    fileprivate var isDrawn: Bool {
        switch self {
        case .absent, .flag(false): false
        case .list(let elements): !elements.isEmpty
        default: true
        }
    }
}
