public import JSON

/// What stands in a cell of comma-separated values: a text, which a spreadsheet might compute, or a number, which it may.
public enum CSVCell: Hashable, Sendable {
    case text(String)

    /// A number as JSON writes it.
    case number(String)

    /// A value's text, its number, or what else it is as JSON; an empty text for nothing and for `null`.
    public init(_ value: JSONValue?) {
        self = value?.number.map { .number($0.lexeme) } ?? .text(TableCell.text(value))
    }
}
