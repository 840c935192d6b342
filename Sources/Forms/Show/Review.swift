/// A list of things to judge, each beside its own evidence.
public struct Review: Equatable, Sendable {
    /// Why a thing stands where it does.
    public enum Standing: Equatable, Sendable {
        /// The list has no line between the doubtful and the sure.
        case plain

        /// The run is not sure of it.
        case doubtful

        /// The run is sure of it, and it was picked to be looked at all the same.
        case sampled

        /// The run is sure of it.
        case passed
    }

    /// One of them.
    public struct Item: Equatable, Sendable {
        /// Its place in the run's own order, from 1.
        public let number: Int

        /// Its mark, which is posted under ``Review/markName``.
        public let mark: String

        /// What tells it from others, which is posted under ``keyName``: an answer stays with the thing it was given for.
        public let key: String

        /// The name of the key in the post.
        public let keyName: String

        /// Its evidence and its fields: a group.
        public let field: Field

        /// How sure the run is of it, in its own digits; `nil` where it does not say.
        public let confidence: String?

        /// Why it stands where it does.
        public let standing: Standing

        /// Whether all that must be answered is, as far as it shows without the schema's finer rules.
        public let isDone: Bool
    }

    /// The name under which marks are posted.
    public let markName: String

    /// All of them in the order of the page: the doubtful first.
    public let items: [Item]

    /// Below which confidence a thing is doubtful; `nil` where there is no such line.
    public let threshold: String?

    /// Which share of the others is to be looked at all the same, in digits from 0 to 1; `nil` for none.
    public let sample: String?

    /// Whether those that passed are folded away.
    public let folds: Bool

    /// How many are done.
    public var doneCount: Int { items.count(where: \.isDone) }
}
