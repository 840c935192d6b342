/// Names and sections.
extension Renderer {
    /// The value that a tag refers to.
    func value(of lookup: Instruction.Lookup, at index: Int) throws(MustacheError) -> ViewValue {
        guard lookup.first != .none else { return scope.last?.value.pointee ?? .absent }
        for place in stride(from: scope.count - 1, through: 0, by: -1) {
            let frame = scope[place]
            guard !frame.table.isEmpty, let slot = SlotTable.slot(of: lookup.first, in: frame.table),
                slot < frame.values.count
            else { continue }
            return lookup.isDotted
                ? try member(of: frame.values[slot], lookup, at: index) : frame.values[slot]
        }
        throw missing(lookup, at: index)
    }

    /// The value under the names after a path's first.
    private func member(
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
                let empty = Frame(
                    value: pointer, table: UnsafeBufferPointer(start: nil, count: 0),
                    values: UnsafeBufferPointer(start: nil, count: 0))
                return try run(body, in: empty, at: index)
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
