import JSON
import Mustache

/// How far something has come, from 0 to 100.
struct ProgressView: Viewable {
    static let shape = ViewShape("artifact-progress", ["value": .text, "label": .text])

    let values: [ViewValue]

    /// `nil` when the data is no number from 0 to 100; its digits are shown as they came.
    init?(_ data: JSONValue, name: String) {
        guard let number = data.number, (0...100).contains(number.double) else { return nil }
        values = [.text(number.lexeme), .text(name)]
    }
}
