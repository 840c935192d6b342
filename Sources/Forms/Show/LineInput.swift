import JSONSchema

/// What is typed into a line.
public enum LineInput: Hashable, Sendable {
    /// Prose: spelling may be checked.
    case text

    /// A word for machines, such as a UUID or a signed number: no spelling, no capitals.
    case code

    /// A whole number without a sign, so that a telephone may show digits alone.
    case digits

    /// A number without a sign.
    case decimal

    case email
    case url
    case date
    case password

    /// A colour as `#rrggbb`.
    case colour

    /// The `inputmode` of the control; `nil` for none.
    public var inputMode: String? {
        switch self {
        case .digits: "numeric"
        case .decimal: "decimal"
        case .text, .code, .email, .url, .date, .password, .colour: nil
        }
    }

    /// The `type` of an input with which a browser keeps this text as it is.
    ///
    /// A browser empties a date that is none and trims addresses; those texts get a plain `text` input.
    public func inputType(showing text: String) -> String {
        switch self {
        case .text, .code, .digits, .decimal: "text"
        case .email: Self.isPlain(text) ? "email" : "text"
        case .url: Self.isPlain(text) ? "url" : "text"
        case .date: text.isEmpty || Format.date.accepts(text) ? "date" : "text"
        case .password: "password"
        case .colour: Self.isColour(text) ? "color" : "text"
        }
    }

    /// Whether a browser keeps the colour, but for the case of its letters; one always has a value, so none is no colour.
    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
            && text.utf8.dropFirst().allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
