import JSON
import Languages

/// The words for the numbers that a place takes: "a whole number from 1 to 10".
struct NumberWords {
    private let isInteger: Bool
    private let view: SchemaView
    private let words: Words

    init(isInteger: Bool, _ view: SchemaView, _ words: Words) {
        (self.isInteger, self.view, self.words) = (isInteger, view, words)
    }

    var phrase: String {
        let noun = words[isInteger ? .numberWhole : .numberAny]
        let bounded = bounds.map { words(.numberBounded, ["number": noun, "bounds": $0]) } ?? noun
        guard let factor = view.number("multipleOf"), factor != JSONNumber(1) else { return bounded }
        return words(.numberMultiple, ["number": bounded, "factor": factor.lexeme])
    }

    /// What to enter: "Enter a whole number from 1 to 10".
    var request: String { words(.numberEnter, ["number": phrase]) }

    private var bounds: String? {
        let (least, most) = (view.number("minimum"), view.number("maximum"))
        let (above, below) = (view.number("exclusiveMinimum"), view.number("exclusiveMaximum"))
        if let least, let most, above == nil, below == nil {
            return words(.boundFromTo, ["least": least.plain, "most": most.plain])
        }
        let bounds = [
            least.map { words(.boundLeast, ["least": $0.plain]) },
            above.map { words(.boundAbove, ["above": $0.plain]) },
            most.map { words(.boundMost, ["most": $0.plain]) },
            below.map { words(.boundBelow, ["below": $0.plain]) },
        ].compactMap(\.self)
        guard let first = bounds.first else { return nil }
        return bounds.dropFirst().reduce(first) { words(.boundBoth, ["first": $0, "second": $1]) }
    }

    /// What to do about a text that is no number.
    func problem(with typed: String) -> String {
        let scalars = typed.unicodeScalars
        if scalars.contains(",") { return commaProblem(typed) }
        let isNumeric = scalars.contains { $0.properties.numericType != nil }
        guard isNumeric else {
            return words(.numberInDigits, ["request": request, "example": isInteger ? "3" : "2.5"])
        }
        if scalars.contains(where: \.properties.isWhitespace) { return refusal(.numberWithoutSpaces) }
        if scalars.contains(where: { $0.properties.numericType != nil && !$0.isASCII }) {
            return refusal(.numberUsualDigits)
        }
        let digits = scalars.drop { $0 == "-" || $0 == "+" }
        if digits.first == "." || digits.last == "." { return refusal(.numberAroundPoint) }
        return refusal(digits.first == "0" ? .numberWithoutZeros : .numberDigitsAlone)
    }

    /// One comma before three digits is a decimal comma or parts thousands: nobody guesses which.
    private func commaProblem(_ typed: String) -> String {
        if isInteger { return refusal(.numberWithoutComma) }
        let parts = typed.split(separator: ",", omittingEmptySubsequences: false)
        let (point, whole) = (parts.joined(separator: "."), parts.joined())
        guard parts.count == 2, parts[1].utf8.count == 3, typed.utf8.count <= 20,
            let decimal = JSONNumber(point),
            JSONNumber(whole) != nil
        else { return refusal(.numberWithPoint) }
        return words(
            .numberCommaUnclear, ["request": request, "decimal": decimal.lexeme, "whole": whole])
    }

    private func refusal(_ phrase: Phrase) -> String { words(phrase, ["request": request]) }
}

extension JSONNumber {
    /// As a person writes it: a bound of `0.0`, as Python has it, is 0.
    fileprivate var plain: String { lexeme.hasSuffix(".0") ? String(lexeme.dropLast(2)) : lexeme }
}
