/// Reads a Content-Disposition of a form's part: `form-data; name="…"`.
struct DispositionReader {
    private var rest: Substring.UTF8View

    init(_ text: Substring.UTF8View) {
        rest = text
    }

    /// The parameters by name in lower case.
    ///
    /// As browsers write them, a quoted value ends at the next quote, and only `%22`, `%0D` and `%0A` stand for others.
    mutating func parameters() throws(FormBodyError) -> [String: String] {
        guard word(before: ";").lowercased() == "form-data" else {
            throw .badMultipart("a part is no form-data")
        }
        var parameters: [String: String] = [:]
        while take(";") {
            let key = word(before: "=").lowercased()
            guard !key.isEmpty, take("="), let value = value(),
                parameters.updateValue(value, forKey: key) == nil
            else { throw .badMultipart("a Content-Disposition is not written as name=\"value\"") }
        }
        guard rest.isEmpty else { throw .badMultipart("text follows a Content-Disposition") }
        return parameters
    }

    private mutating func value() -> String? {
        guard take("\"") else {
            let word = word(before: ";")
            return word.isEmpty ? nil : word
        }
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let quoted = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[rest.index(after: end)...]
        skipSpaces()
        return Self.unescaped(quoted)
    }

    private mutating func word(before end: Unicode.Scalar) -> String {
        skipSpaces()
        let word = rest.prefix { $0 != UInt8(ascii: end) && $0 != UInt8(ascii: ";") }
        rest = rest[word.endIndex...]
        return String(decoding: word.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    }

    private static func unescaped(_ text: String) -> String {
        var (bytes, rest) = ([UInt8](), Substring(text).utf8)
        while let byte = rest.first {
            let escape = String(decoding: rest.prefix(3), as: UTF8.self).uppercased()
            let scalar: UInt8? = ["%22": 0x22, "%0D": 0x0D, "%0A": 0x0A][escape]
            bytes.append(scalar ?? byte)
            rest = rest.dropFirst(scalar == nil ? 1 : 3)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
