/// Why a template cannot be compiled, does not fit a shape, or cannot be drawn.
public struct MustacheError: Error, Equatable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// A tag is not closed; the text that should close it.
        case unclosedTag(String)
        /// A tag holds no name, or one that cannot be a name.
        case badName(String)
        /// A set-delimiter tag does not hold two delimiters.
        case badDelimiters(String)
        /// A section, block or parent has no closing tag.
        case unclosedSection(String)
        /// A closing tag closes nothing, or something else than what is open.
        case strayClosing(String, open: String?)
        /// A parent holds something else than blocks.
        case strayTagInParent(String)
        /// Sections lie too deep in each other, or templates in templates.
        case tooDeep(limit: Int)
        /// There is no template of this name.
        case unknownTemplate(String)
        /// None of the views in scope, named here from the innermost, has the name.
        case missingName(String, views: [String])
        /// A dotted name leads into a value that is no view.
        case notAView(String, kind: String)
        /// The value cannot be written, or cannot name a template.
        case wrongKind(String, kind: String)
        /// Text asked to be written unescaped.
        case unescapedText(String)
    }

    /// Where, unless the template itself is what is missing.
    public let place: TemplatePlace?
    /// What is wrong.
    public let problem: Problem

    /// Makes an error.
    public init(place: TemplatePlace?, problem: Problem) {
        self.place = place
        self.problem = problem
    }
}

extension MustacheError: CustomStringConvertible {
    public var description: String {
        place.map { "\($0): \(problem)" } ?? "\(problem)"
    }
}

extension MustacheError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unclosedTag(let closing):
            "the tag is not closed: expected \(closing)"
        case .badName(let name):
            "“\(name)” is not a name: expected words joined by dots, or one dot"
        case .badDelimiters(let text):
            "“\(text)” does not set delimiters: expected two, parted by a space, without “=”"
        case .unclosedSection(let name):
            "“\(name)” is not closed: add {{/\(name)}}"
        case .strayClosing(let name, open: let open?):
            "{{/\(name)}} comes while “\(open)” is open: close that first"
        case .strayClosing(let name, open: nil):
            "{{/\(name)}} closes nothing: remove it, or open {{#\(name)}} before"
        case .strayTagInParent(let name):
            "“\(name)” stands between the blocks of a parent: put it inside a {{$block}}"
        case .tooDeep(let limit):
            "more than \(limit) sections and templates lie in each other: does a template include itself?"
        case .unknownTemplate(let name):
            "there is no template “\(name)”: check its name, or add it"
        case .missingName(let name, let views):
            "no name “\(name)” in \(views.joined(separator: ", in ")): correct it, or add it to the view"
        case .notAView(let name, let kind):
            "“\(name)” asks for a name inside \(kind): only a view has names"
        case .wrongKind(let name, let kind):
            "“\(name)” is \(kind): text or html is expected here; use a section for anything else"
        case .unescapedText(let name):
            "“\(name)” is text and is always escaped: write {{\(name)}}, or give the view HTML"
        }
    }
}
