extension Form {
    /// What tells a form and its copies from all others, for whoever keeps what was made of one.
    public final class Identity: Hashable, Sendable {
        /// Whether both are of one form.
        public static func == (one: Identity, other: Identity) -> Bool { one === other }

        /// Feeds what no other has while this is there.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(self))
        }
    }
}
