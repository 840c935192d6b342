/// The names that views of one kind have, in the order of their slots, and what each may hold.
public final class ViewShape: Sendable {
    /// One name and what it holds.
    public struct Slot: Sendable {
        /// The name as templates write it.
        public let name: String
        /// What it may hold.
        public let kind: ViewKind
    }

    /// What the shape is called in messages and in templates' comments, such as `field-line`.
    public let name: String
    /// The names, in the order of a view's values.
    public let slots: [Slot]

    let table: SlotTable

    /// Makes a shape; of two slots with one name the first counts.
    public init(_ name: String, _ slots: KeyValuePairs<String, ViewKind>) {
        self.name = name
        self.slots = slots.map { Slot(name: $0.key, kind: $0.value) }
        table = SlotTable(self.slots.map(\.name))
    }

    /// Makes a shape from slots that were computed; of two slots with one name the first counts.
    public init(_ name: String, slots: [Slot]) {
        self.name = name
        self.slots = slots
        table = SlotTable(slots.map(\.name))
    }

    /// What the name may hold; `nil` when the shape lacks it.
    func kind(of name: Name) -> ViewKind? {
        table.slot(of: name).map { slots[$0].kind }
    }
}

extension ViewShape.Slot {
    /// Makes a slot.
    public init(_ name: String, _ kind: ViewKind) {
        self.init(name: name, kind: kind)
    }
}
