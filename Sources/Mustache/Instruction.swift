/// One step of a compiled template.
///
/// Indices point into the ``Program``; `end` is the index after a body.
enum Instruction {
    /// Writes text, of one line if it starts a line.
    case text(Span, startsLine: Bool)
    /// Writes the indentation: a line begins here with a tag.
    case lineStart
    case escaped(Lookup)
    case raw(Lookup)
    case section(Lookup, end: Int32)
    case inverted(Lookup, end: Int32)
    case partial(Target, indent: Indent)
    /// Draws a template with its blocks replaced by the overrides up to `end`.
    case parent(Target, indent: Indent, end: Int32)
    /// A body that replaces the block.
    case override(block: Int32, end: Int32)
    /// A body that may be replaced.
    case block(name: Int32, indent: Span, isInline: Bool, end: Int32)

    /// A piece of the program's text.
    struct Span {
        let start: Int32
        let count: Int32
    }

    /// What a tag refers to.
    struct Lookup {
        let path: Int32
        /// The path's first name, `none` for the innermost value itself.
        let first: Name
        let isDotted: Bool
    }

    /// A template by its number, or by the value under a name.
    enum Target {
        case template(Int32)
        case dynamic(Lookup)
    }

    /// Text put before each line of a template; `none` for a template within a line.
    enum Indent {
        case none
        case text(Span)
    }
}
