/// What is appended to the output.
extension Renderer {
    mutating func writeEscaped(_ lookup: Instruction.Lookup, at index: Int) throws(MustacheError) {
        let first = try first(of: lookup, at: index)
        if !lookup.isDotted, case .text(let text) = first.pointee { return output.appendEscaped(text) }
        let value = try value(of: lookup, at: index)
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .html(let html): output.append(html.text)
        case .absent: break
        default: throw wrongKind(value, lookup, at: index)
        }
    }

    mutating func writeRaw(_ lookup: Instruction.Lookup, at index: Int) throws(MustacheError) {
        let value = try value(of: lookup, at: index)
        switch value {
        case .html(let html): output.append(html.text)
        case .absent: break
        case .text: throw program.error(.unescapedText(program.paths[Int(lookup.path)].text), at: index)
        default: throw wrongKind(value, lookup, at: index)
        }
    }

    mutating func write(_ span: Instruction.Span, startsLine: Bool) {
        if startsLine { startLine() }
        output.append(UnsafeBufferPointer(rebasing: text[span.range]))
    }

    mutating func startLine() {
        if continuesLine {
            continuesLine = false
        } else if indentationStart < indentation.count {
            indentation.withUnsafeBufferPointer {
                output.append(UnsafeBufferPointer(rebasing: $0[indentationStart...]))
            }
        }
    }

    /// Runs `draw` with more indentation, or without any for a template within a line.
    mutating func indented(
        by indent: Instruction.Indent, _ draw: (inout Renderer) throws(MustacheError) -> Void
    ) throws(MustacheError) {
        let outer = (indentation.count, indentationStart)
        if case .text(let span) = indent {
            indentation += text[span.range]
        } else {
            indentationStart = indentation.count
        }
        defer {
            indentation.removeLast(indentation.count - outer.0)
            indentationStart = outer.1
        }
        try draw(&self)
    }
}

extension Instruction.Span {
    fileprivate var range: Range<Int> {
        Int(start)..<Int(start + count)
    }
}
