extension JSONValue: CustomStringConvertible {
    /// Compact JSON text: digits and key order as written, strings with as few escapes as can be.
    public var text: String { String(decoding: utf8Text, as: UTF8.self) }

    /// JSON text with one element or member a line, indented by two spaces.
    public var prettyText: String { String(decoding: written(pretty: true), as: UTF8.self) }

    /// The bytes of `text`.
    public var utf8Text: [UInt8] { written(pretty: false) }

    /// The same as `text`.
    public var description: String { text }

    private func written(pretty: Bool) -> [UInt8] {
        withUnsafeTape { tape, index in
            var printer = JSONPrinter(tape: tape, isPretty: pretty)
            printer.print(index)
            return printer.bytes
        }
    }
}
