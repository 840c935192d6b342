/// All templates of a library as one flat list of instructions, and what these point to.
struct Program: Sendable {
    struct Template: Sendable {
        let name: String
        let source: [UInt8]
        var body: Range<Int>
    }

    var code: [Instruction] = []
    /// For each instruction, where its tag begins in its template's source.
    var offsets: [Int32] = []
    /// What text instructions write, end to end.
    var text: [UInt8] = []
    var paths: [Path] = []
    /// Names of blocks and templates.
    var names: [String] = []
    var indents: [[UInt8]] = []
    var templates: [Template] = []
    var templatesByName: [String: Int] = [:]

    /// An error at an instruction.
    func error(_ problem: MustacheError.Problem, at index: Int) -> MustacheError {
        guard let template = templates.first(where: { $0.body.contains(index) }) else {
            return MustacheError(place: nil, problem: problem)
        }
        let place = TemplatePlace(
            template: template.name, source: template.source, offset: Int(offsets[index]))
        return MustacheError(place: place, problem: problem)
    }

    /// The instructions of a template that is named by an instruction.
    func body(of name: String, usedAt index: Int) throws(MustacheError) -> Range<Int> {
        guard let template = templatesByName[name] else { throw error(.unknownTemplate(name), at: index) }
        return templates[template].body
    }
}
