/// Values, sections and partials.
extension Compiler {
    mutating func addValue(_ token: Token) throws(MustacheError) {
        settleLine(of: token, dropping: false)
        let lookup = try lookup(token.text, of: token)
        emit(token.kind == .raw ? .raw(lookup) : .escaped(lookup), for: token)
    }

    mutating func addSection(_ token: Token) throws(MustacheError) {
        settleLine(of: token, dropping: isAlone(token))
        let lookup = try lookup(token.text, of: token)
        begin(token.kind == .section ? .section(lookup, end: 0) : .inverted(lookup, end: 0), for: token)
    }

    mutating func addPartial(_ token: Token) throws(MustacheError) {
        let isAlone = isAlone(token)
        let indent: Instruction.Indent = isAlone ? .text(add(margin?.bytes ?? [])) : .none
        settleLine(of: token, dropping: isAlone)
        emit(.partial(try target(of: token), indent: indent), for: token)
    }

    /// Keeps an open tag until its closing tag, which gives its instruction the end.
    mutating func begin(_ instruction: Instruction, for token: Token, isStandalone: Bool = false) {
        let index = emit(instruction, for: token)
        open.append(
            Open(
                token: token, name: name(of: token), instruction: index, isStandalone: isStandalone,
                dedent: dedent))
    }

    mutating func close(_ token: Token) throws(MustacheError) {
        let name = name(of: token)
        guard let last = open.last, last.name == name else {
            throw error(.strayClosing(name, open: open.last?.name), at: token)
        }
        settleLine(of: token, closing: last)
        open.removeLast()
        dedent = last.dedent
        barrier = program.code.count
        program.code[last.instruction].setEnd(Int32(program.code.count))
    }

    private mutating func settleLine(of token: Token, closing open: Open) {
        switch program.code[open.instruction] {
        case .parent:
            margin = nil
            if open.isStandalone, next != nil { position += 1 }
        case .override:
            margin = nil
        default:
            settleLine(of: token, dropping: isAlone(token))
        }
    }
}

/// What instructions point to.
extension Compiler {
    /// The tag's content without blanks after a `*`.
    func name(of token: Token) -> String {
        guard token.bytes.first == UInt8(ascii: "*") else { return token.text }
        return "*" + String(decoding: token.bytes.dropFirst().trimmed, as: UTF8.self)
    }

    mutating func target(of token: Token) throws(MustacheError) -> Instruction.Target {
        let name = name(of: token)
        if name.hasPrefix("*") { return .dynamic(try lookup(String(name.dropFirst()), of: token)) }
        guard !name.isEmpty else { throw error(.badName(name), at: token) }
        guard let number = program.templatesByName[name] else {
            throw error(.unknownTemplate(name), at: token)
        }
        return .template(number)
    }

    private mutating func lookup(_ text: String, of token: Token) throws(MustacheError) -> Instruction.Lookup
    {
        guard let path = Path(text) else { throw error(.badName(text), at: token) }
        program.paths.append(path)
        let index = Int32(program.paths.count - 1)
        return Instruction.Lookup(
            path: index, first: path.names.first ?? .none, isDotted: path.names.count > 1)
    }
}

extension Instruction {
    /// Says where the body of this instruction ends.
    fileprivate mutating func setEnd(_ end: Int32) {
        switch self {
        case .section(let lookup, _): self = .section(lookup, end: end)
        case .inverted(let lookup, _): self = .inverted(lookup, end: end)
        case .parent(let target, let indent, _): self = .parent(target, indent: indent, end: end)
        case .override(let block, _): self = .override(block: block, end: end)
        case .block(let name, let indent, let isInline, _):
            self = .block(name: name, indent: indent, isInline: isInline, end: end)
        case .text, .lineStart, .escaped, .raw, .partial: break
        }
    }
}
