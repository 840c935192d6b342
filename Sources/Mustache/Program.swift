/// All templates of a library as one flat list of instructions, and what these point to.
struct Program: Sendable {
    struct Template: Sendable {
        let name: String
        let source: [UInt8]
    }

    /// In the order of their names.
    let templates: [Template]
    let templatesByName: [String: Int32]
    /// The instructions of each template.
    var bodies: [Range<Int>] = []
    var code: [Instruction] = []
    /// For each instruction, where its tag begins in its template's source.
    var offsets: [Int32] = []
    /// What text instructions write, end to end.
    var text: [UInt8] = []
    var paths: [Path] = []
    /// Names of blocks.
    var blocks: [String] = []

    /// Compiles all templates.
    init(sources: [String: String]) throws(MustacheError) {
        templates = sources.sorted { $0.key < $1.key }.map {
            Template(name: $0.key, source: Array($0.value.utf8))
        }
        let numbers = templates.enumerated().map { ($0.element.name, Int32($0.offset)) }
        templatesByName = Dictionary(uniqueKeysWithValues: numbers)
        for template in templates { try Compiler.add(template, to: &self) }
    }

    /// The instructions of a template that the caller names.
    func body(of name: String) throws(MustacheError) -> Range<Int> {
        guard let number = templatesByName[name] else {
            throw MustacheError(place: nil, problem: .unknownTemplate(name))
        }
        return bodies[Int(number)]
    }

    /// An error at an instruction.
    func error(_ problem: MustacheError.Problem, at index: Int) -> MustacheError {
        guard let number = bodies.firstIndex(where: { $0.contains(index) }) else {
            return MustacheError(place: nil, problem: problem)
        }
        return templates[number].error(problem, at: Int(offsets[index]))
    }
}

extension Program.Template {
    /// An error at a byte of the source.
    func error(_ problem: MustacheError.Problem, at offset: Int) -> MustacheError {
        MustacheError(place: TemplatePlace(template: name, source: source, offset: offset), problem: problem)
    }
}
