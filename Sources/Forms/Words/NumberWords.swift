import JSON

/// The words for the numbers that a place takes: "a whole number from 1 to 10".
struct NumberWords {
    private let isInteger: Bool
    private let view: SchemaView

    init(isInteger: Bool, _ view: SchemaView) {
        (self.isInteger, self.view) = (isInteger, view)
    }

    var phrase: String { noun + range + multiple }

    private var noun: String { isInteger ? "a whole number" : "a number" }

    private var range: String {
        let (least, most) = (view.number("minimum"), view.number("maximum"))
        let (above, below) = (view.number("exclusiveMinimum"), view.number("exclusiveMaximum"))
        if let least, let most, above == nil, below == nil { return " from \(least) to \(most)" }
        let bounds = [
            least.map { "of \($0) or more" }, above.map { "more than \($0)" },
            most.map { "of \($0) or less" }, below.map { "less than \($0)" },
        ]
        let words = bounds.compactMap(\.self).joined(separator: " and ")
        return words.isEmpty ? "" : " " + words
    }

    private var multiple: String {
        view.number("multipleOf").map { $0 == JSONNumber(1) ? "" : ", a multiple of \($0)" } ?? ""
    }

    /// What to do about a text that is no number.
    func problem(with typed: String) -> String {
        "Enter \(phrase)\(Self.reason(typed, isInteger: isInteger))"
    }

    private static func reason(_ typed: String, isInteger: Bool) -> String {
        let scalars = typed.unicodeScalars
        if scalars.contains(",") {
            return isInteger ? ", without a comma" : ", with a point and not a comma, such as 2.5"
        }
        let isNumeric = scalars.contains { $0.properties.numericType != nil }
        guard isNumeric else { return isInteger ? " in digits, such as 3" : " in digits, such as 2.5" }
        if scalars.contains(where: \.properties.isWhitespace) { return ", without spaces" }
        if scalars.contains(where: { $0.properties.numericType != nil && !$0.isASCII }) {
            return " with the digits 0 to 9"
        }
        let digits = scalars.drop { $0 == "-" || $0 == "+" }
        if digits.first == "0" { return ", without zeros in front" }
        if digits.first == "." || digits.last == "." { return ", with digits on both sides of the point" }
        return " in digits alone"
    }
}
