import Forms
import Mustache

/// A name and a value that a form posts again, as its template sees it.
struct PostedPairView: Viewable {
    static let shape = ViewShape("pair", ["name": .text, "value": .text])

    let values: [ViewValue]

    init(_ pair: FormBody.Pair) {
        values = [.text(pair.name), .text(pair.value)]
    }
}
