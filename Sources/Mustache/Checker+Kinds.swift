extension Checker {
    mutating func checkWritten(_ lookup: Instruction.Lookup, isRaw: Bool, at index: Int) throws(MustacheError)
    {
        guard let kind = try kind(of: lookup, at: index) else { return }
        switch kind.unwrapped {
        case .html: return
        case .text where !isRaw: return
        case .text: throw program.error(.unescapedText(program.paths[Int(lookup.path)].text), at: index)
        default: throw wrongKind(kind, lookup, at: index)
        }
    }

    mutating func kind(of lookup: Instruction.Lookup, at index: Int) throws(MustacheError) -> ViewKind? {
        let path = program.paths[Int(lookup.path)]
        guard let first = path.names.first else { return scope.last ?? nil }
        var kind = try find(first, in: path, at: index)
        for name in path.names.dropFirst() {
            guard let outer = kind else { return nil }
            kind = try member(name, of: outer.unwrapped, in: path, at: index)
        }
        return kind
    }

    private mutating func find(
        _ name: Name, in path: Path, at index: Int
    ) throws(MustacheError) -> ViewKind? {
        guard let place = place(of: name) else {
            let views = scope.reversed().compactMap { Self.shape(of: $0)?.name }
            throw program.error(.missingName(path.firstText, views: views), at: index)
        }
        return Self.shape(of: scope[place])?.kind(of: name)
    }

    private func member(
        _ name: Name, of kind: ViewKind, in path: Path, at index: Int
    ) throws(MustacheError) -> ViewKind? {
        switch kind {
        case .anyView: return nil
        case .nested(let shape):
            if let kind = shape().kind(of: name) { return kind }
            throw program.error(.missingName(path.text, views: [shape().name]), at: index)
        default: throw program.error(.notAView(path.text, kind: "\(kind)"), at: index)
        }
    }

    func element(of kind: ViewKind?) -> ViewKind? {
        if case .list(let element)? = kind?.unwrapped { element } else { kind?.unwrapped }
    }

    func wrongKind(_ kind: ViewKind, _ lookup: Instruction.Lookup, at index: Int) -> MustacheError {
        program.error(.wrongKind(program.paths[Int(lookup.path)].text, kind: "\(kind)"), at: index)
    }
}

extension ViewKind {
    /// The kind of the value where there is one.
    var unwrapped: ViewKind {
        if case .optional(let kind) = self { kind.unwrapped } else { self }
    }
}
