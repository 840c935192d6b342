/// Turns the tokens of one template into instructions.
///
/// Source: the Mustache specification; white space of lines that hold a tag only is dropped as its modules say.
struct Compiler {
    /// A tag that waits for its closing tag.
    private struct Open {
        let token: Token
        let name: String
        let instruction: Int
        /// Its lines are dropped with it; for a parent, whether its own line is.
        let isStandalone: Bool
        /// What the lines of the body around it lose at their beginning.
        let dedent: ArraySlice<UInt8>
    }

    static let depthLimit = 100

    private var program: Program
    private let name: String
    private let source: [UInt8]
    private var tokens: [Token]
    private var position = 0
    private var open: [Open] = []
    /// White space at the beginning of a line whose next token is a tag.
    private var margin: Token?
    private var dedent: ArraySlice<UInt8> = []
    /// No text before this instruction is lengthened.
    private var barrier = 0

    /// Adds the template to the program.
    static func add(_ name: String, source: [UInt8], to program: inout Program) throws(MustacheError) {
        let tokens = try Tokenizer.tokens(of: source, name: name)
        var compiler = Compiler(program: program, name: name, source: source, tokens: tokens)
        try compiler.compile()
        program = compiler.program
    }

    private init(program: Program, name: String, source: [UInt8], tokens: [Token]) {
        self.program = program
        self.name = name
        self.source = source
        self.tokens = tokens
    }

    private mutating func compile() throws(MustacheError) {
        let start = program.code.count
        barrier = start
        while position < tokens.count {
            try add(tokens[position])
            position += 1
        }
        if let unclosed = open.last { throw error(.unclosedSection(unclosed.name), at: unclosed.token) }
        program.templatesByName[name] = program.templates.count
        program.templates.append(
            Program.Template(name: name, source: source, body: start..<program.code.count))
    }

    private mutating func add(_ token: Token) throws(MustacheError) {
        switch token.kind {
        case .text: addText(token)
        case .variable, .raw: try addValue(token)
        case .section, .inverted: try addSection(token)
        case .comment, .delimiters: settleLine(of: token, dropping: isAlone(token))
        case .partial: try addPartial(token)
        case .parent: try addParent(token)
        case .block: isInParent ? addOverride(token) : addBlock(token)
        case .closing: try close(token)
        }
        guard open.count <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), at: token) }
    }
}

// MARK: - Text and lines

extension Compiler {
    private var isInParent: Bool {
        open.last?.token.kind == .parent
    }

    private var next: Token? {
        position + 1 < tokens.count ? tokens[position + 1] : nil
    }

    /// Nothing but blanks lies between the tag and the beginning of its line.
    private func beginsLine(_ token: Token) -> Bool {
        token.startsLine || margin != nil
    }

    /// Nothing but blanks lies between the tag and the end of its line.
    private var endsLine: Bool {
        endsLine(after: position)
    }

    private func endsLine(after index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        return tokens[index + 1].isBlank && (tokens[index + 1].endsLine || index + 2 == tokens.count)
    }

    private func isAlone(_ token: Token) -> Bool {
        beginsLine(token) && endsLine
    }

    private mutating func addText(_ token: Token) {
        guard !isInParent else { return }
        var token = token
        if token.startsLine { token.bytes = dedented(token.bytes) }
        if token.startsLine, token.isBlank, !token.endsLine, next != nil {
            margin = token
        } else {
            write(token)
        }
    }

    private func dedented(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.dropFirst(zip(bytes, dedent).prefix { $0 == $1 }.count)
    }

    private mutating func write(_ token: Token) {
        guard let first = token.bytes.first else {
            if token.startsLine { emit(.lineStart, for: token) }
            return
        }
        let count = Int32(token.bytes.count)
        let startsLine = token.startsLine && first != 10 && first != 13
        program.text += token.bytes
        if barrier < program.code.count,
            case .text(let start, let before, let startsLine)? = program.code.last
        {
            program.code[program.code.count - 1] = .text(
                start: start, count: before + count, startsLine: startsLine)
        } else {
            let start = Int32(program.text.count) - count
            emit(.text(start: start, count: count, startsLine: startsLine), for: token)
        }
    }

    /// Writes what stands before the tag on its line, or drops that and the line's end.
    private mutating func settleLine(of token: Token, dropping: Bool) {
        defer { margin = nil }
        if dropping {
            if next != nil { position += 1 }
        } else if let margin {
            write(margin)
        } else if token.startsLine, !isInParent {
            emit(.lineStart, for: token)
        }
    }

    @discardableResult
    private mutating func emit(_ instruction: Instruction, for token: Token) -> Int {
        program.code.append(instruction)
        program.offsets.append(Int32(token.offset))
        return program.code.count - 1
    }

    private func error(_ problem: MustacheError.Problem, at token: Token) -> MustacheError {
        MustacheError(
            place: TemplatePlace(template: name, source: source, offset: token.offset), problem: problem)
    }
}

// MARK: - Values, sections and partials

extension Compiler {
    private mutating func addValue(_ token: Token) throws(MustacheError) {
        try refuseInParent(token)
        settleLine(of: token, dropping: false)
        let path = try path(token.text, of: token)
        emit(token.kind == .raw ? .raw(path: path) : .escaped(path: path), for: token)
    }

    private mutating func addSection(_ token: Token) throws(MustacheError) {
        try refuseInParent(token)
        settleLine(of: token, dropping: isAlone(token))
        let path = try path(token.text, of: token)
        let instruction: Instruction =
            token.kind == .section ? .section(path: path, end: 0) : .inverted(path: path, end: 0)
        begin(instruction, for: token, isStandalone: false)
    }

    private mutating func addPartial(_ token: Token) throws(MustacheError) {
        try refuseInParent(token)
        let isAlone = isAlone(token)
        let indent = isAlone ? indent(margin?.bytes ?? []) : .none
        settleLine(of: token, dropping: isAlone)
        emit(.partial(target: try target(of: token), indent: indent), for: token)
    }

    private mutating func addParent(_ token: Token) throws(MustacheError) {
        try refuseInParent(token)
        let isAlone = beginsLine(token) && closesLine(parent: position)
        let indent = isAlone ? indent(margin?.bytes ?? []) : .none
        if isAlone { margin = nil } else { settleLine(of: token, dropping: false) }
        let target = try target(of: token)
        begin(.parent(target: target, indent: indent, end: 0), for: token, isStandalone: isAlone)
    }

    private func refuseInParent(_ token: Token) throws(MustacheError) {
        if isInParent { throw error(.strayTagInParent(token.text), at: token) }
    }

    /// Nothing but blanks follows the closing tag of the parent at `index` on its line.
    private func closesLine(parent index: Int) -> Bool {
        var depth = 0
        for position in index..<tokens.count {
            switch tokens[position].kind {
            case .section, .inverted, .block, .parent: depth += 1
            case .closing: depth -= 1
            default: break
            }
            if depth == 0 { return endsLine(after: position) }
        }
        return false
    }

    private mutating func begin(_ instruction: Instruction, for token: Token, isStandalone: Bool) {
        let index = emit(instruction, for: token)
        open.append(
            Open(
                token: token, name: name(of: token), instruction: index, isStandalone: isStandalone,
                dedent: dedent))
    }

    private mutating func close(_ token: Token) throws(MustacheError) {
        let name = name(of: token)
        guard let last = open.last, last.name == name else {
            throw error(.strayClosing(name, open: open.last?.name), at: token)
        }
        if last.token.kind == .parent {
            settleParentEnd(last)
        } else if isOverride(last) {
            margin = nil
        } else {
            settleLine(of: token, dropping: isAlone(token))
        }
        open.removeLast()
        dedent = last.dedent
        barrier = program.code.count
        finish(last.instruction, end: Int32(program.code.count))
    }

    private mutating func settleParentEnd(_ parent: Open) {
        margin = nil
        if parent.isStandalone, next != nil { position += 1 }
    }

    private func isOverride(_ open: Open) -> Bool {
        if case .override = program.code[open.instruction] { true } else { false }
    }

    private mutating func finish(_ index: Int, end: Int32) {
        switch program.code[index] {
        case .section(let path, _): program.code[index] = .section(path: path, end: end)
        case .inverted(let path, _): program.code[index] = .inverted(path: path, end: end)
        case .parent(let target, let indent, _):
            program.code[index] = .parent(target: target, indent: indent, end: end)
        case .override(let block, _): program.code[index] = .override(block: block, end: end)
        case .block(let name, let indent, let isInline, _):
            program.code[index] = .block(name: name, indent: indent, isInline: isInline, end: end)
        default: break
        }
    }
}

// MARK: - Blocks

extension Compiler {
    /// Opens a body that replaces a block; its first line and the margin common to its lines are dropped.
    private mutating func addOverride(_ token: Token) {
        margin = nil
        begin(.override(block: intern(name(of: token)), end: 0), for: token, isStandalone: false)
        dedent = []
        if let next, next.isBlank, next.endsLine {
            position += 1
            dedent = next.kind == .text ? firstMargin ?? [] : []
        } else if next != nil {
            tokens[position + 1].startsLine = true
        }
    }

    /// Opens a body that may be replaced, by lines with the margin that its own first line has.
    private mutating func addBlock(_ token: Token) {
        let ownMargin = margin?.bytes ?? []
        let isAlone = isAlone(token) && next?.endsLine == true
        settleLine(of: token, dropping: isAlone)
        let bodyMargin = isAlone ? firstMargin.map(dedented) ?? ownMargin : ownMargin
        let block = Instruction.block(
            name: intern(name(of: token)), indent: indent(bodyMargin), isInline: !isAlone, end: 0)
        begin(block, for: token, isStandalone: isAlone)
    }

    /// The white space that the line after the current token begins with; `nil` when a closing tag is all it holds.
    private var firstMargin: ArraySlice<UInt8>? {
        guard let next, next.kind != .closing else { return nil }
        let isMargin = next.isBlank && !next.endsLine
        if isMargin, position + 2 < tokens.count, tokens[position + 2].kind == .closing { return nil }
        return next.kind == .text ? next.bytes.indentation : []
    }
}

// MARK: - What instructions point to

extension Compiler {
    /// The tag's content without blanks after a `*`.
    private func name(of token: Token) -> String {
        guard token.bytes.first == UInt8(ascii: "*") else { return token.text }
        return "*" + String(decoding: token.bytes.dropFirst().trimmed, as: UTF8.self)
    }

    private mutating func target(of token: Token) throws(MustacheError) -> Instruction.Target {
        let name = name(of: token)
        if name.hasPrefix("*") { return .dynamic(path: try path(String(name.dropFirst()), of: token)) }
        guard !name.isEmpty else { throw error(.badName(name), at: token) }
        return .named(intern(name))
    }

    private mutating func path(_ text: String, of token: Token) throws(MustacheError) -> Int32 {
        guard let path = Path(text) else { throw error(.badName(text), at: token) }
        program.paths.append(path)
        return Int32(program.paths.count - 1)
    }

    private mutating func intern(_ name: String) -> Int32 {
        if let index = program.names.firstIndex(of: name) { return Int32(index) }
        program.names.append(name)
        return Int32(program.names.count - 1)
    }

    private mutating func indent(_ bytes: ArraySlice<UInt8>) -> Instruction.Indent {
        program.indents.append(Array(bytes))
        return .text(Int32(program.indents.count - 1))
    }
}
