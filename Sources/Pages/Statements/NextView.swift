import Languages
import Mustache

/// The way to the next question, as its template sees it.
struct NextView: Viewable {
    static let shape = ViewShape("next", ["href": .text, "question": .text])

    let values: [ViewValue]

    init(_ entry: IndexEntry, _ words: Words) {
        values = [.text(entry.href), .text(entry.title(words))]
    }
}
