/// Text, and what becomes of the white space around a tag.
extension Compiler {
    var isInParent: Bool {
        open.last?.token.kind == .parent
    }

    var next: Token? {
        position + 1 < tokens.count ? tokens[position + 1] : nil
    }

    /// Nothing but blanks lies between the tag and the beginning of its line.
    func beginsLine(_ token: Token) -> Bool {
        token.startsLine || margin != nil
    }

    /// Nothing but blanks lies between the token at the index and the end of its line.
    func endsLine(after index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        return tokens[index + 1].isBlank && (tokens[index + 1].endsLine || index + 2 == tokens.count)
    }

    /// The current tag has its line for itself.
    func isAlone(_ token: Token) -> Bool {
        beginsLine(token) && endsLine(after: position)
    }

    mutating func addText(_ token: Token) {
        guard !isInParent else { return }
        var token = token
        if token.startsLine { token.bytes = dedented(token.bytes) }
        if token.startsLine, token.isBlank, !token.endsLine, next != nil {
            margin = token
        } else {
            write(token)
        }
    }

    func dedented(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.dropFirst(zip(bytes, dedent).prefix { $0 == $1 }.count)
    }

    /// Writes what stands before the current tag on its line, or drops that and the line's end.
    mutating func settleLine(of token: Token, dropping: Bool) {
        defer { margin = nil }
        if dropping {
            if next != nil { position += 1 }
        } else if let margin {
            write(margin)
        } else if token.startsLine, !isInParent {
            emit(.lineStart, for: token)
        }
    }

    /// Adds text to the text before it, unless a line starts here.
    private mutating func write(_ token: Token) {
        guard let first = token.bytes.first else {
            if token.startsLine { emit(.lineStart, for: token) }
            return
        }
        let startsLine = token.startsLine && first != 10 && first != 13
        let span = add(token.bytes)
        let last = program.code.count - 1
        if !startsLine, barrier <= last, case .text(let before, let isLine) = program.code[last] {
            let joined = Instruction.Span(start: before.start, count: before.count + span.count)
            program.code[last] = .text(joined, startsLine: isLine)
        } else {
            emit(.text(span, startsLine: startsLine), for: token)
        }
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) -> Instruction.Span {
        program.text += bytes
        return Instruction.Span(start: Int32(program.text.count - bytes.count), count: Int32(bytes.count))
    }
}
