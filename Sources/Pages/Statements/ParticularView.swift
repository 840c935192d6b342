import Foundation
import Languages
import Mustache

/// One line of a statement: a name, and a text or a moment.
struct ParticularView: Viewable {
    static let shape = ViewShape(
        "particular",
        ["name": .text, "text": .optional(.text), "time": .optional(.view(TimeView.shape))])

    let values: [ViewValue]

    /// `nil` without a text.
    init?(_ name: Words.Particular, _ text: String?, _ words: Words) {
        guard let text = text?.nonBlank else { return nil }
        values = [.text(words.name(of: name)), .text(text), .absent]
    }

    /// `nil` without a moment.
    init?(_ name: Words.Particular, _ date: Date?, _ words: Words) {
        guard let date else { return nil }
        values = [.text(words.name(of: name)), .absent, .view(TimeView(date, words).view)]
    }
}
