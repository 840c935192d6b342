/// Templates in templates.
extension Renderer {
    mutating func partial(
        _ target: Instruction.Target, _ indent: Instruction.Indent, at index: Int
    ) throws(MustacheError) {
        guard let body = try body(of: target, at: index) else { return }
        try indented(by: indent) { renderer throws(MustacheError) in try renderer.run(body, at: index) }
    }

    /// The template's instructions; `nil` when the value that should name it is absent.
    private func body(of target: Instruction.Target, at index: Int) throws(MustacheError) -> Range<Int>? {
        switch target {
        case .template(let number): return program.bodies[Int(number)]
        case .dynamic(let lookup):
            let value = try value(of: lookup, at: index)
            if case .absent = value { return nil }
            guard case .text(let name) = value else { throw wrongKind(value, lookup, at: index) }
            guard let number = program.templatesByName[name] else {
                throw program.error(.unknownTemplate(name), at: index)
            }
            return program.bodies[Int(number)]
        }
    }

    mutating func parent(
        _ target: Instruction.Target, _ indent: Instruction.Indent, overrides bodies: Range<Int>,
        at index: Int
    ) throws(MustacheError) {
        let before = overrides.count
        defer { overrides.removeLast(overrides.count - before) }
        var next = bodies.lowerBound
        while next < bodies.upperBound, case .override(let block, let end) = code[next] {
            overrides.append(Override(block: block, body: next + 1..<Int(end)))
            next = Int(end)
        }
        try partial(target, indent, at: index)
    }

    mutating func block(
        _ name: Int32, _ indent: Instruction.Span, isInline: Bool, body: Range<Int>, at index: Int
    ) throws(MustacheError) {
        guard let override = overrides.first(where: { $0.block == name }) else {
            return try run(body, at: index)
        }
        let outer = continuesLine
        defer { continuesLine = outer }
        continuesLine = isInline
        try indented(by: .text(indent)) { renderer throws(MustacheError) in
            try renderer.run(override.body, at: index)
        }
    }
}
