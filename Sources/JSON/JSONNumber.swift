/// A number as it was written: every digit stays, and it is compared by its exact decimal value.
///
/// All operations but `isMultiple` take time linear in the digits, whatever the exponent. Exponents beyond ±10^36 count
/// as that.
public struct JSONNumber: Sendable {
    /// The text of the number (RFC 8259 §6).
    public let lexeme: String

    @usableFromInline let small: JSONSmall?

    /// Its normal form, where `small` does not do: read once, as a bound is compared with many numbers.
    private let large: JSONDecimal?

    /// Reads a number by RFC 8259 §6; `nil` for any other text.
    public init?(_ lexeme: String) {
        guard let node = JSONParser.scalar(lexeme), node.kind == .number else { return nil }
        self.init(lexeme, node: node)
    }

    /// The number written as that whole one is.
    public init(_ value: Int) {
        lexeme = String(value)
        let isSmall = value.magnitude < 1_000_000_000_000_000_000
        small = isSmall ? JSONSmall(significand: Int64(value), exponent: 0) : nil
        large = isSmall ? nil : Self.decimal(lexeme)
    }

    init(_ lexeme: String, node: JSONNode) {
        self.lexeme = lexeme
        small = node.small
        large = node.isSmall ? nil : Self.decimal(lexeme)
    }

    /// Whether its value is whole: so of 1.0 and 1e400 too.
    public var isInteger: Bool { small?.isInteger ?? decimal.isInteger }

    /// Its exact value; `nil` where it is not whole or beyond `Int`.
    public var int: Int? { decimal.int }

    /// The nearest double; infinite where the value is beyond them.
    public var double: Double { Double(lexeme) ?? (lexeme.hasPrefix("-") ? -.infinity : .infinity) }

    /// Whether it is `divisor` times a whole number, exactly: 0.3 is a multiple of 0.1.
    ///
    /// Nothing is a multiple of 0. To divide many numbers by one, make a `JSONDivisor` of it.
    public func isMultiple(of divisor: JSONNumber) -> Bool {
        if let small, let other = divisor.small, let isMultiple = small.isMultiple(of: other) {
            return isMultiple
        }
        return JSONDivisor(divisor).divides(decimal)
    }

    var decimal: JSONDecimal { large ?? Self.decimal(lexeme) }

    private static func decimal(_ lexeme: String) -> JSONDecimal {
        var lexeme = lexeme
        return lexeme.withUTF8 { JSONDecimal($0) }
    }
}

extension JSONNumber: Hashable {
    public static func == (one: JSONNumber, other: JSONNumber) -> Bool {
        if let small = one.small, let two = other.small, let order = small.order(to: two) {
            return order == 0
        }
        return one.decimal == other.decimal
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(small?.hash ?? decimal.hash) }
}

extension JSONNumber: Comparable {
    public static func < (one: JSONNumber, other: JSONNumber) -> Bool {
        if let small = one.small, let two = other.small, let order = small.order(to: two) { return order < 0 }
        return one.decimal < other.decimal
    }
}

extension JSONNumber: CustomStringConvertible {
    public var description: String { lexeme }
}
