/// Parents and blocks.
///
/// Source: the Mustache specification, inheritance: a block that replaces another takes over the margin of its place.
extension Compiler {
    mutating func addParent(_ token: Token) throws(MustacheError) {
        let isAlone = beginsLine(token) && endsLineAfterParent
        let indent: Instruction.Indent = isAlone ? .text(add(margin?.bytes ?? [])) : .none
        if isAlone { margin = nil } else { settleLine(of: token, dropping: false) }
        begin(.parent(try target(of: token), indent: indent, end: 0), for: token, isStandalone: isAlone)
    }

    /// Nothing but blanks follows the closing tag of the current parent on its line.
    private var endsLineAfterParent: Bool {
        var depth = 0
        for index in position..<tokens.count {
            switch tokens[index].kind {
            case .section, .inverted, .block, .parent: depth += 1
            case .closing: depth -= 1
            default: break
            }
            if depth == 0 { return endsLine(after: index) }
        }
        return false
    }

    /// Opens a body that replaces a block; the rest of its line and the margin of its first line are dropped.
    mutating func addOverride(_ token: Token) {
        margin = nil
        begin(.override(block: block(token), end: 0), for: token)
        dedent = []
        if let next, next.isBlank, next.endsLine {
            position += 1
            dedent = firstMargin ?? []
        } else if next != nil {
            tokens[position + 1].startsLine = true
        }
    }

    /// Opens a body that may be replaced, by lines with the margin that its own first line has.
    mutating func addBlock(_ token: Token) {
        let ownMargin = margin?.bytes ?? []
        let isAlone = isAlone(token) && next?.endsLine == true
        settleLine(of: token, dropping: isAlone)
        let bodyMargin = isAlone ? firstMargin.map(dedented) ?? ownMargin : ownMargin
        begin(.block(name: block(token), indent: add(bodyMargin), isInline: !isAlone, end: 0), for: token)
    }

    /// The white space that the next line begins with; `nil` when a closing tag is all it holds.
    private var firstMargin: ArraySlice<UInt8>? {
        guard let next, next.kind != .closing else { return nil }
        let isMargin = next.isBlank && !next.endsLine
        if isMargin, position + 2 < tokens.count, tokens[position + 2].kind == .closing { return nil }
        return next.kind == .text ? next.bytes.indentation : []
    }

    /// The number of the block's name.
    private mutating func block(_ token: Token) -> Int32 {
        let name = name(of: token)
        if let number = program.blocks.firstIndex(of: name) { return Int32(number) }
        program.blocks.append(name)
        return Int32(program.blocks.count - 1)
    }
}
