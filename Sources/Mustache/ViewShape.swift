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

    private let names: [Name]
    /// Slot by the low bits of a name's digest, -1 where none is; a slot stands at the first free place after its own.
    private let table: [Int32]

    /// Makes a shape; of two slots with one name the first counts.
    public init(_ name: String, _ slots: KeyValuePairs<String, ViewKind>) {
        self.name = name
        self.slots = slots.map { Slot(name: $0.key, kind: $0.value) }
        names = self.slots.map { Name($0.name) }
        table = Self.table(of: names)
    }

    /// Makes a shape from slots that were computed; of two slots with one name the first counts.
    public init(_ name: String, slots: [Slot]) {
        self.name = name
        self.slots = slots
        names = slots.map { Name($0.name) }
        table = Self.table(of: names)
    }

    /// Where the name's value stands in a view's values; `nil` when the shape lacks it.
    func slot(of name: Name) -> Int? {
        let mask = table.count - 1
        var place = Int(truncatingIfNeeded: name.digest) & mask
        while true {
            let slot = Int(table[place])
            if slot < 0 { return nil }
            if names[slot] == name { return slot }
            place = (place + 1) & mask
        }
    }

    /// At most half full, so that a search always meets a free place.
    private static func table(of names: [Name]) -> [Int32] {
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var table = [Int32](repeating: -1, count: size)
        for (slot, name) in names.enumerated() {
            var place = Int(truncatingIfNeeded: name.digest) & (size - 1)
            while table[place] >= 0 { place = (place + 1) & (size - 1) }
            table[place] = Int32(slot)
        }
        return table
    }
}

extension ViewShape.Slot {
    /// Makes a slot.
    public init(_ name: String, _ kind: ViewKind) {
        self.init(name: name, kind: kind)
    }
}
