/// Turns the tokens of one template into instructions.
///
/// Source: the Mustache specification; white space of lines that hold a tag only is dropped as its modules say.
struct Compiler {
    /// A tag that waits for its closing tag.
    struct Open {
        let token: Token
        let name: String
        let instruction: Int
        /// For a parent: nothing else stands on its lines.
        let isStandalone: Bool
        /// What the lines of the body around it lose at their beginning.
        let dedent: ArraySlice<UInt8>
    }

    static let depthLimit = 100

    var program: Program
    let template: Program.Template
    var tokens: [Token]
    var position = 0
    var open: [Open] = []
    /// White space at the beginning of a line whose next token is a tag.
    var margin: Token?
    var dedent: ArraySlice<UInt8> = []
    /// No text before this instruction is lengthened.
    var barrier: Int

    /// Adds the template to the program.
    static func add(_ template: Program.Template, to program: inout Program) throws(MustacheError) {
        let tokens = try Tokenizer.tokens(of: template)
        var compiler = Compiler(
            program: program, template: template, tokens: tokens, barrier: program.code.count)
        try compiler.compile()
        program = compiler.program
    }

    private mutating func compile() throws(MustacheError) {
        let start = program.code.count
        while position < tokens.count {
            try add(tokens[position])
            position += 1
        }
        if let unclosed = open.last { throw error(.unclosedSection(unclosed.name), at: unclosed.token) }
        program.bodies.append(start..<program.code.count)
    }

    private mutating func add(_ token: Token) throws(MustacheError) {
        if isInParent, !token.mayStandInParent { throw error(.strayTagInParent(token.text), at: token) }
        switch token.kind {
        case .text: addText(token)
        case .variable, .raw: try addValue(token)
        case .section, .inverted: try addSection(token)
        case .comment, .delimiters: settleLine(of: token, dropping: isAlone(token))
        case .partial: try addPartial(token)
        case .parent: try addParent(token)
        case .block: isInParent ? addOverride(token) : addBlock(token)
        case .closing: try close(token)
        }
        guard open.count <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), at: token) }
    }

    @discardableResult
    mutating func emit(_ instruction: Instruction, for token: Token) -> Int {
        program.code.append(instruction)
        program.offsets.append(Int32(token.offset))
        return program.code.count - 1
    }

    func error(_ problem: MustacheError.Problem, at token: Token) -> MustacheError {
        template.error(problem, at: token.offset)
    }
}

extension Token {
    /// Between the blocks of a parent nothing is drawn.
    fileprivate var mayStandInParent: Bool {
        switch kind {
        case .text, .comment, .delimiters, .block, .closing: true
        case .variable, .raw, .section, .inverted, .partial, .parent: false
        }
    }
}
