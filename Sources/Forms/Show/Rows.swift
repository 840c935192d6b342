/// The rows of a list or of a dictionary.
public struct Rows: Equatable, Sendable {
    /// One entry.
    public struct Row: Equatable, Sendable {
        /// What the entry is called, such as `Entry 3`.
        public let title: String

        /// The row's mark, which is posted under ``Rows/markName``.
        public let mark: String

        /// The field for the name of a dictionary's entry; `nil` in a list.
        public let key: Field?

        /// The entry.
        public let field: Field

        /// The action that takes the row away; `nil` where it must stay.
        public let remove: String?

        /// The action that moves the row toward the first one; `nil` for the first.
        public let up: String?

        /// The action that moves the row toward the last one; `nil` for the last.
        public let down: String?
    }

    /// The name under which rows' marks are posted.
    public let markName: String

    /// What is there.
    public let rows: [Row]

    /// Rows to fill without asking for them; nobody misses one that stays as it is.
    public let spares: [Row]

    /// The action that adds a row; `nil` where there can be no more.
    public let add: String?

    /// Whether none at all is an answer: the box named `stateName` with the value `empty`; `nil` where that needs no box.
    public let isEmptyTicked: Bool?

    /// Whether it is a dictionary.
    public let isDictionary: Bool
}
