/// Names and sections.
extension Renderer {
    /// The value that a tag refers to.
    func value(of lookup: Instruction.Lookup, at index: Int) throws(MustacheError) -> ViewValue {
        let first = try first(of: lookup, at: index).pointee
        return lookup.isDotted ? try member(of: first, lookup, at: index) : first
    }

    /// The value under a path's first name, in place: the innermost view that has the name gives it.
    func first(of lookup: Instruction.Lookup, at index: Int) throws(MustacheError) -> UnsafePointer<ViewValue>
    {
        var place = scope.count - 1
        if lookup.first == .none { return scope[place].value }
        while place >= 0 {
            if let value = scope[place].value(of: lookup.first) { return value }
            place -= 1
        }
        throw missing(lookup, at: index)
    }

    /// The value under the names after a path's first.
    func member(
        of value: ViewValue, _ lookup: Instruction.Lookup, at index: Int
    ) throws(MustacheError) -> ViewValue {
        let path = program.paths[Int(lookup.path)]
        var value = value
        for name in path.names.dropFirst() {
            switch value {
            case .absent: return .absent
            case .view(let view):
                guard let inner = view.value(of: name) else {
                    throw program.error(.missingName(path.text, views: [view.shape.name]), at: index)
                }
                value = inner
            default: throw program.error(.notAView(path.text, kind: value.kindName), at: index)
            }
        }
        return value
    }

    private func missing(_ lookup: Instruction.Lookup, at index: Int) -> MustacheError {
        let name = program.paths[Int(lookup.path)].firstText
        let views = scope.reversed().compactMap { frame in
            if case .view(let view) = frame.value.pointee { view.shape.name } else { nil }
        }
        return program.error(.missingName(name, views: views), at: index)
    }

    func wrongKind(_ value: ViewValue, _ lookup: Instruction.Lookup, at index: Int) -> MustacheError {
        program.error(.wrongKind(program.paths[Int(lookup.path)].text, kind: value.kindName), at: index)
    }

    mutating func section(_ value: ViewValue, body: Range<Int>, at index: Int) throws(MustacheError) {
        guard value.isDrawn else { return }
        guard case .list(let elements) = value else { return try run(body, with: value, at: index) }
        for element in elements { try run(body, with: element, at: index) }
    }

    /// Runs a body with one more value in scope.
    mutating func run(_ body: Range<Int>, with value: ViewValue, at index: Int) throws(MustacheError) {
        try withUnsafePointer(to: value) { pointer throws(MustacheError) in
            guard case .view(let view) = value else {
                return try run(body, in: Frame(value: pointer, table: nil, values: nil), at: index)
            }
            try view.shape.table.entries.withUnsafeBufferPointer { table throws(MustacheError) in
                try view.values.withUnsafeBufferPointer { values throws(MustacheError) in
                    try run(body, in: Frame(value: pointer, table: table, values: values), at: index)
                }
            }
        }
    }

    private mutating func run(_ body: Range<Int>, in frame: Frame, at index: Int) throws(MustacheError) {
        scope.append(frame)
        defer { scope.removeLast() }
        try run(body, at: index)
    }
}

extension Renderer.Frame {
    /// The value under the name, in place; `nil` when this is no view or one that lacks the name.
    @inline(__always)
    fileprivate func value(of name: Name) -> UnsafePointer<ViewValue>? {
        guard let table, let values, let start = values.baseAddress,
            let slot = SlotTable.slot(of: name, in: table), slot < values.count
        else { return nil }
        return start + slot
    }
}

extension ViewValue {
    /// A section of the value is drawn.
    var isDrawn: Bool {
        switch self {
        case .absent, .flag(false): false
        case .list(let elements): !elements.isEmpty
        default: true
        }
    }
}
