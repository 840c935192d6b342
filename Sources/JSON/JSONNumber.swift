/// A number as it was written: every digit stays, and it is compared by its exact decimal value.
///
/// All operations take time linear in the digits, whatever the exponent.
public struct JSONNumber: Sendable {
    /// The text of the number (RFC 8259 §6).
    public let lexeme: String

    let decimal: JSONDecimal

    /// Reads a number by RFC 8259 §6; `nil` for any other text.
    public init?(_ lexeme: String) {
        guard JSONParser.scalar(lexeme)?.kind == .number else { return nil }
        self.init(checked: lexeme)
    }

    public init(_ value: Int) {
        self.init(checked: String(value))
    }

    init(checked lexeme: String) {
        self.lexeme = lexeme
        decimal = JSONDecimal(Array(lexeme.utf8))
    }

    /// Whether its value is whole: so of 1.0 and 1e400 too.
    public var isInteger: Bool { decimal.exponent >= 0 }

    /// Its exact value; `nil` where it is not whole or beyond `Int`.
    public var int: Int? {
        guard isInteger, decimal.digits.count + min(decimal.exponent, 20) <= 19 else { return nil }
        let digits = decimal.digits + repeatElement(0, count: decimal.exponent)
        return Int(
            (decimal.isNegative ? "-" : "+") + (digits.isEmpty ? "0" : digits.map { String($0) }.joined()))
    }

    /// The nearest double; infinite where the value is beyond them.
    public var double: Double { Double(lexeme) ?? (decimal.isNegative ? -.infinity : .infinity) }

    /// Whether it is `divisor` times a whole number, exactly: 0.3 is a multiple of 0.1. Nothing is a multiple of 0.
    public func isMultiple(of divisor: JSONNumber) -> Bool { decimal.isMultiple(of: divisor.decimal) }
}

extension JSONNumber: Hashable {
    public static func == (one: JSONNumber, other: JSONNumber) -> Bool { one.decimal == other.decimal }

    public func hash(into hasher: inout Hasher) { hasher.combine(decimal) }
}

extension JSONNumber: Comparable {
    public static func < (one: JSONNumber, other: JSONNumber) -> Bool { one.decimal < other.decimal }
}

extension JSONNumber: CustomStringConvertible {
    public var description: String { lexeme }
}
