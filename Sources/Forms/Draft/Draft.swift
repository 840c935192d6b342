/// What the controls of a form hold: the typed text, good or bad.
///
/// What a draft does not say stands as it does on a page that nobody touched.
public struct Draft: Equatable, Sendable {
    var root = Entry()

    /// The id of the part of the page to go on at, after a row was added or a branch chosen.
    public internal(set) var focus: String?

    /// A form that nobody has touched.
    public init() {}

    init(_ root: Entry) {
        self.root = root
    }
}
