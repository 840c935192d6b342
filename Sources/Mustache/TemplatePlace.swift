/// A place in a template.
public struct TemplatePlace: Hashable, Sendable {
    /// The template's name.
    public let template: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Makes a place.
    public init(template: String, line: Int, column: Int) {
        self.template = template
        self.line = line
        self.column = column
    }

    /// The place of a byte in a template's UTF-8.
    init(template: String, source: [UInt8], offset: Int) {
        let before = source.prefix(offset)
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
        self.template = template
        self.line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + line.count { $0 & 0xC0 != 0x80 }
    }
}

extension TemplatePlace: CustomStringConvertible {
    public var description: String {
        "\(template):\(line):\(column)"
    }
}
