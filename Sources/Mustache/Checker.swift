/// Walks through a template with shapes instead of views: finds each name that drawing could miss.
struct Checker {
    /// A body in the surroundings that decide whether it fits; each is checked once, so that recursion ends.
    private struct Visit: Hashable {
        let body: Range<Int>
        let innermost: String
        let surroundings: Int
        let overrides: [Int32: Range<Int>]
    }

    /// Deeper than anything is drawn: on the way to the last new surroundings it passes many that it knows.
    private static let depthLimit = 1_000

    private let program: Program
    /// What is in scope, the innermost last; `nil` where only drawing can tell.
    private var scope: [ViewKind?]

    /// What each name in scope would be found in, by number, for each step of the scope.
    private var surroundings: [Int] = []
    private var known = CheckedScopes()
    private var overrides: [Int32: Range<Int>] = [:]
    private var visits: Set<Visit> = []
    private var depth = 0

    /// Checks a template against the shape of the views that it will be drawn with.
    static func check(_ body: Range<Int>, of program: Program, against shape: ViewShape) throws(MustacheError)
    {
        var checker = Checker(program: program, scope: [.nested { shape }])
        try checker.check(body)
    }

    private init(program: Program, scope: [ViewKind?]) {
        self.program = program
        self.scope = scope
        for kind in scope { surroundings.append(known.number(of: kind, within: surroundings.last ?? 0)) }
    }

    private mutating func check(_ body: Range<Int>) throws(MustacheError) {
        var index = body.lowerBound
        while index < body.upperBound {
            index = try step(index)
        }
    }

    private mutating func step(_ index: Int) throws(MustacheError) -> Int {
        switch program.code[index] {
        case .text, .lineStart: break
        case .escaped(let lookup): try checkWritten(lookup, isRaw: false, at: index)
        case .raw(let lookup): try checkWritten(lookup, isRaw: true, at: index)
        case .section(let lookup, let end):
            let kind = element(of: try kind(of: lookup, at: index))
            scope.append(kind)
            surroundings.append(known.number(of: kind, within: surroundings.last ?? 0))
            defer {
                scope.removeLast()
                surroundings.removeLast()
            }
            try check(index + 1..<Int(end))
            return Int(end)
        case .inverted(let lookup, let end):
            _ = try kind(of: lookup, at: index)
            try check(index + 1..<Int(end))
            return Int(end)
        case .partial(let target, _): try checkTarget(target, at: index)
        case .parent(let target, _, let end):
            try checkParent(target, overrides: index + 1..<Int(end), at: index)
            return Int(end)
        case .override(_, let end): return Int(end)
        case .block(let name, _, _, let end):
            try visit(overrides[name] ?? index + 1..<Int(end), at: index)
            return Int(end)
        }
        return index + 1
    }

    private mutating func visit(_ body: Range<Int>, at index: Int) throws(MustacheError) {
        let innermost = scope.last.map { $0.map(\.description) ?? "" } ?? ""
        let visit = Visit(
            body: body, innermost: innermost, surroundings: surroundings.last ?? 0, overrides: overrides)
        guard visits.insert(visit).inserted else { return }
        guard depth < Self.depthLimit else {
            throw program.error(.tooDeep(limit: Self.depthLimit), at: index)
        }
        depth += 1
        defer { depth -= 1 }
        try check(body)
    }
}

// MARK: - Templates

extension Checker {
    private mutating func checkTarget(_ target: Instruction.Target, at index: Int) throws(MustacheError) {
        switch target {
        case .template(let number): try visit(program.bodies[Int(number)], at: index)
        case .dynamic(let lookup):
            guard let kind = try kind(of: lookup, at: index) else { return }
            guard case .text = kind.unwrapped else { throw wrongKind(kind, lookup, at: index) }
        }
    }

    private mutating func checkParent(
        _ target: Instruction.Target, overrides bodies: Range<Int>, at index: Int
    ) throws(MustacheError) {
        let outer = overrides
        defer { overrides = outer }
        var next = bodies.lowerBound
        while next < bodies.upperBound, case .override(let block, let end) = program.code[next] {
            if overrides[block] == nil { overrides[block] = next + 1..<Int(end) }
            next = Int(end)
        }
        try checkTarget(target, at: index)
    }
}

// MARK: - Kinds

extension Checker {
    private func checkWritten(_ lookup: Instruction.Lookup, isRaw: Bool, at index: Int) throws(MustacheError)
    {
        guard let kind = try kind(of: lookup, at: index) else { return }
        switch kind.unwrapped {
        case .html: return
        case .text where !isRaw: return
        case .text: throw program.error(.unescapedText(program.paths[Int(lookup.path)].text), at: index)
        default: throw wrongKind(kind, lookup, at: index)
        }
    }

    private func kind(of lookup: Instruction.Lookup, at index: Int) throws(MustacheError) -> ViewKind? {
        let path = program.paths[Int(lookup.path)]
        guard let first = path.names.first else { return scope.last ?? nil }
        var kind = try find(first, in: path, at: index)
        for name in path.names.dropFirst() {
            guard let outer = kind else { return nil }
            kind = try member(name, of: outer.unwrapped, in: path, at: index)
        }
        return kind
    }

    private func find(_ name: Name, in path: Path, at index: Int) throws(MustacheError) -> ViewKind? {
        var views: [String] = []
        for kind in scope.reversed() {
            switch kind {
            case nil, .anyView?: return nil
            case .nested(let shape)?:
                if let kind = shape().kind(of: name) { return kind }
                views.append(shape().name)
            default: continue
            }
        }
        throw program.error(.missingName(path.firstText, views: views), at: index)
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

    private func element(of kind: ViewKind?) -> ViewKind? {
        if case .list(let element)? = kind?.unwrapped { element } else { kind?.unwrapped }
    }

    private func wrongKind(_ kind: ViewKind, _ lookup: Instruction.Lookup, at index: Int) -> MustacheError {
        program.error(.wrongKind(program.paths[Int(lookup.path)].text, kind: "\(kind)"), at: index)
    }
}

extension ViewKind {
    /// The kind of the value where there is one.
    fileprivate var unwrapped: ViewKind {
        if case .optional(let kind) = self { kind.unwrapped } else { self }
    }
}
