/// Walks through a template with shapes instead of views: finds each name that drawing could miss.
///
/// A body is walked once for each innermost shape and each way in which the names are found that it looks for further out.
/// Which those are is learnt on the way: the walk is done again until nothing is. To tell apart every order in which
/// shapes can lie would take for ever where templates include each other.
struct Checker {
    /// A body on its innermost shape, `nil` for a kind without names: what it looks for in vain there is always the same.
    private struct Passage: Hashable {
        let body: Range<Int>
        let innermost: ObjectIdentifier?
        let kind: String
        let overrides: [Int32: Range<Int>]
    }

    /// What a name from further out is found in.
    private enum Finding: Hashable {
        case shape(ObjectIdentifier)
        /// Only drawing can tell.
        case unknown
        case nowhere
    }

    /// A passage with what its names from further out are found in.
    private struct Visit: Hashable {
        let passage: Passage
        let found: [Name: Finding]
    }

    let program: Program
    /// What is in scope, the innermost last; `nil` where only drawing can tell.
    var scope: [ViewKind?]
    private var overrides: [Int32: Range<Int>] = [:]

    /// The names that a passage looks for further out than on its innermost shape, as far as is known.
    private var outerNames: [Passage: Set<Name>] = [:]
    private var hasLearnt = true

    /// The passages on the way, each with the place of its innermost shape in the scope.
    private var way: [(passage: Passage, innermost: Int)] = []
    private var visits: Set<Visit> = []

    /// Checks a template against the shape of the views that it will be drawn with.
    static func check(_ body: Range<Int>, of program: Program, against shape: ViewShape) throws(MustacheError)
    {
        var checker = Checker(program: program, scope: [.nested { shape }])
        while checker.hasLearnt {
            checker.hasLearnt = false
            checker.visits = []
            try checker.check(body)
        }
    }

    private init(program: Program, scope: [ViewKind?]) {
        self.program = program
        self.scope = scope
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
            scope.append(element(of: try kind(of: lookup, at: index)))
            defer { scope.removeLast() }
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
        let kind = scope.last ?? nil
        let passage = Passage(
            body: body, innermost: Self.shape(of: kind).map { ObjectIdentifier($0) },
            kind: kind?.description ?? "", overrides: overrides)
        var found: [Name: Finding] = [:]
        for name in outerNames[passage, default: []] { found[name] = finding(of: name) }
        guard visits.insert(Visit(passage: passage, found: found)).inserted else { return }
        guard way.count < Renderer.depthLimit else {
            throw program.error(.tooDeep(limit: Renderer.depthLimit), at: index)
        }
        way.append((passage, scope.count - 1))
        defer { way.removeLast() }
        try check(body)
    }

    private mutating func finding(of name: Name) -> Finding {
        guard let place = place(of: name) else { return .nowhere }
        return Self.shape(of: scope[place]).map { .shape(ObjectIdentifier($0)) } ?? .unknown
    }

    /// Where in the scope a name is found, or may be; whoever looks for it from further in depends on that.
    mutating func place(of name: Name) -> Int? {
        let place = scope.lastIndex { kind in
            switch kind {
            case nil, .anyView?: true
            case .nested(let shape)?: shape().kind(of: name) != nil
            default: false
            }
        }
        if let place { learn(name, foundAt: place) }
        return place
    }

    static func shape(of kind: ViewKind?) -> ViewShape? {
        if case .nested(let shape)? = kind { shape() } else { nil }
    }

    /// Every passage on the way whose innermost shape lies further in looks for the name further out.
    private mutating func learn(_ name: Name, foundAt place: Int) {
        for (passage, innermost) in way.reversed() {
            guard innermost > place else { return }
            if outerNames[passage, default: []].insert(name).inserted { hasLearnt = true }
        }
    }
}

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
