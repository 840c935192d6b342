/// Templates that can include each other, compiled once.
public struct TemplateLibrary: Sendable {
    let program: Program

    /// Compiles the templates, by name; throws the first mistake: of form, or a partial or parent that is not there.
    public init(sources: [String: String]) throws(MustacheError) {
        program = try Program(sources: sources)
    }

    /// The names of the templates, sorted.
    public var names: [String] {
        program.templates.map(\.name)
    }

    /// Draws a template as UTF-8; throws when it uses a name that the view lacks, or a value not as what it is.
    public func render(_ name: String, _ view: View) throws(MustacheError) -> [UInt8] {
        var output: [UInt8] = []
        try render(name, view, into: &output)
        return output
    }

    /// Draws a template as UTF-8 at the end of a buffer, which can be used again and again.
    ///
    /// When it throws, the buffer is as it was.
    public func render(_ name: String, _ view: View, into output: inout [UInt8]) throws(MustacheError) {
        try Renderer.render(program.body(of: name), of: program, with: view, into: &output)
    }

    /// Draws a template as markup, to be put into another one.
    public func html(_ name: String, _ view: View) throws(MustacheError) -> HTML {
        HTML(trusted: String(decoding: try render(name, view), as: UTF8.self))
    }

    /// Checks that every name which a template uses, also through partials, parents and blocks, is in the shape
    /// that it will be drawn with, and is used as what it is; throws the first that is not.
    ///
    /// What a dynamic name includes, and what is inside ``ViewKind/anyView``, shows only when drawn.
    public func check(_ name: String, against shape: ViewShape) throws(MustacheError) {
        try Checker.check(program.body(of: name), of: program, against: shape)
    }

    /// What the comment on top of a template lists; `nil` when there is no such comment or template.
    public func contract(of name: String) -> TemplateContract? {
        guard let number = program.templatesByName[name],
            let tokens = try? Tokenizer.tokens(of: program.templates[Int(number)]),
            let first = tokens.first(where: { !$0.isBlank }), first.kind == .comment
        else { return nil }
        return TemplateContract(first.text)
    }
}
