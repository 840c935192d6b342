/// One step of a compiled template.
///
/// Indices point into the ``Program``; `end` is the index after a body.
enum Instruction {
    /// Writes text; each of its lines after the first is indented, the first too when it starts its line.
    case text(start: Int32, count: Int32, startsLine: Bool)
    /// Writes the indentation: a line begins here with a tag.
    case lineStart
    case escaped(path: Int32)
    case raw(path: Int32)
    case section(path: Int32, end: Int32)
    case inverted(path: Int32, end: Int32)
    case partial(target: Target, indent: Indent)
    /// Draws a template with its blocks replaced by the overrides up to `end`.
    case parent(target: Target, indent: Indent, end: Int32)
    /// A body that replaces the block.
    case override(block: Int32, end: Int32)
    /// A body that may be replaced.
    case block(name: Int32, indent: Indent, isInline: Bool, end: Int32)

    /// A template by name, or by the value under a name.
    enum Target {
        case named(Int32)
        case dynamic(path: Int32)
    }

    /// Text put before each line of a template or block; `none` for a template within a line.
    enum Indent {
        case none
        case text(Int32)
    }
}
