import Mustache

/// The box that makes a blank text an answer.
struct EmptyView: Viewable {
    static let shape = ViewShape("empty", ["isTicked": .flag])

    let values: [ViewValue]

    /// `nil` for a field without one.
    init?(_ isTicked: Bool?) {
        guard let isTicked else { return nil }
        values = [.flag(isTicked)]
    }
}
