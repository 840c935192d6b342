/// Finds the slot of a name: an open hash table, at most half full, so that a search always meets a free place.
///
/// The names of a shape are numbered one after the other, so that nearly each is found at once.
struct SlotTable: Sendable {
    struct Entry: Sendable {
        var name = Name.none
        var slot: Int32 = 0
    }

    let entries: [Entry]

    /// Of two slots with one name the first is found.
    init(_ names: [String]) {
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var entries = [Entry](repeating: Entry(), count: size)
        for (slot, name) in names.map({ Name($0) }).enumerated() {
            var place = Int(name.number) & (size - 1)
            while entries[place].name != .none { place = (place + 1) & (size - 1) }
            entries[place] = Entry(name: name, slot: Int32(slot))
        }
        self.entries = entries
    }

    /// The slot; `nil` when the name is not in the table.
    func slot(of name: Name) -> Int? {
        entries.withUnsafeBufferPointer { Self.slot(of: name, in: $0) }
    }

    /// The slot, from the entries of a table.
    @inline(__always)
    static func slot(of name: Name, in entries: UnsafeBufferPointer<Entry>) -> Int? {
        let mask = entries.count - 1
        var place = Int(name.number) & mask
        while true {
            let entry = entries[place]
            if entry.name == name { return Int(entry.slot) }
            if entry.name == .none { return nil }
            place = (place + 1) & mask
        }
    }
}
