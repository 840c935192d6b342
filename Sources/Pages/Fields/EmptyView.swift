import Forms
import Mustache

/// The box that makes a blank text an answer.
struct EmptyView: Viewable {
    static let shape = ViewShape("empty", ["state": .text, "isTicked": .flag])

    let values: [ViewValue]

    /// `nil` for a field without one.
    init?(_ field: Field, _ draft: Draft?) {
        guard field.offersEmpty else { return nil }
        values = [.text(field.stateName), .flag(draft?.isEmptyTicked(field) ?? false)]
    }
}
