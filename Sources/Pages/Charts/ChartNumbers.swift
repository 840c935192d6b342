import Foundation
import JSON
import Languages

/// Numbers as a chart writes them: short, with a point, the very large and very small ones as powers of ten.
struct ChartNumbers {
    private static let lexemeLimit = 9
    private static let plain = 1e-4..<1e7

    /// Ticks that differ late are written out up to here.
    private static let longest = 1e12
    private static let mostDigits = 12

    let words: Words

    /// A tick of a scale, with as many digits as tell it from the next.
    func tick(_ value: Double, of scale: Scale) -> String {
        let value = value.magnitude < scale.step / 1000 ? 0 : value
        let exponent = Self.exponent(scale.step)
        let greatest = max(scale.low.magnitude, scale.high.magnitude)
        guard Self.plain.contains(greatest) else {
            let digits = max(0, Self.exponent(value) - exponent)
            guard digits > 3, scale.step >= 1, greatest < Self.longest else {
                return power(value, digits: digits)
            }
            return fixed(value, digits: 0)
        }
        return fixed(value, digits: max(0, -exponent))
    }

    /// A value of the data: as it came where that is short.
    func figure(_ column: ChartColumn, _ row: Int) -> String {
        guard let number = column.cells[row]?.number, let value = column.numbers[row] else { return "–" }
        let lexeme = number.lexeme
        guard lexeme.utf8.count > Self.lexemeLimit || lexeme.utf8.contains(where: { $0 | 0x20 == 0x65 })
        else {
            return lexeme.replacing("-", with: "−")
        }
        guard value != 0, !Self.plain.contains(value.magnitude) else {
            return fixed(value, digits: value == 0 ? 0 : max(0, 3 - Self.exponent(value)))
        }
        return power(value, digits: 3)
    }

    private func fixed(_ value: Double, digits: Int) -> String {
        guard digits == 0 else { return Self.signed(String(format: "%.\(digits)f", value)) }
        return words.digits(Int(value.rounded()))
    }

    private func power(_ value: Double, digits: Int) -> String {
        guard value != 0 else { return "0" }
        let parts = String(format: "%.\(min(digits, Self.mostDigits))e", value).split(separator: "e")
        let exponent = parts.last.flatMap { Int($0) } ?? 0
        return "\(Self.signed(String(parts.first ?? "")))×10\(Self.raised(exponent))"
    }

    private static func exponent(_ value: Double) -> Int {
        value == 0 ? 0 : Int(floor(log10(value.magnitude) + 1e-9))
    }

    private static func signed(_ text: String) -> String { text.replacing("-", with: "−") }

    private static func raised(_ exponent: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        let raised = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
        return (exponent < 0 ? "⁻" : "") + String(raised)
    }
}
