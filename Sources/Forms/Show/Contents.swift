/// The fields of a part of the form.
public enum Contents: Equatable, Sendable {
    /// They are not on the page until this action asks for them.
    case folded(action: String)

    case open(Opened)

    /// Fields that are on the page.
    public struct Opened: Equatable, Sendable {
        /// The fields, in sections.
        public let sections: [Section]

        /// How many stand beside each other where there is room.
        public let columns: Int

        /// Names to post with the value `shown`: parts that depend on others, and are here.
        public let marks: [String]

        /// What was entered in parts that do not count now: kept out of sight, in case they do again.
        public let kept: [Field]

        /// The action that looks which fields belong here now; `nil` where that cannot change.
        public let update: String?

        /// All fields in sight.
        public var fields: [Field] { sections.flatMap(\.fields) }
    }
}
