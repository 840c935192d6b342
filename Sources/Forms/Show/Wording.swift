public import JSON

/// A value of a run input as the form says it.
///
/// Its texts come from strangers: escape them.
public indirect enum Wording: Equatable, Sendable {
    /// A member of an object.
    public struct Member: Equatable, Sendable {
        /// What the form calls it; the name itself where the form has no field for it.
        public let label: String

        /// What stands there.
        public let wording: Wording
    }

    /// What was chosen or ticked, by what the form calls it.
    case words(String)

    /// Something that is not shown.
    case hidden

    /// What the form has no words for, as it is.
    case value(JSONValue)

    /// An object with so many members, of which these come first.
    case members([Member], count: Int)

    /// A list with so many entries, of which these come first.
    case entries([Wording], count: Int)
}
