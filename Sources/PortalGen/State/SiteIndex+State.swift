import Pages

extension SiteIndex {
    /// Writes what `init(state:hasLists:)` reads; for an index whose files are as they should be.
    func write(to writer: inout StateWriter) {
        writer.add(changedAt)
        writer.add(box.cards)
        writer.add(usedKinds.map(\.rawValue))
        for table in tables { table.write(to: &writer) }
        writer.add(shelves.count)
        for (name, shelf) in shelves {
            name.write(to: &writer)
            writer.add(shelf.pages.count)
            for page in shelf.pages { page.write(to: &writer) }
        }
        writer.add(recents.count)
        for (state, recent) in recents {
            writer.add(state.rawValue)
            writer.add(recent.keys)
        }
        writer.add(reminded.keys)
    }

    init(state reader: inout StateReader, hasLists: Bool) throws {
        let changedAt = try reader.value(Double.self)
        let box = CardBox(try reader.values())
        let kinds = try reader.values(UInt8.self).compactMap(LabelKind.init)
        let tables = try LabelKind.allCases.map { try LabelTable($0, state: &reader) }
        var shelves: [ListName: Shelf] = [:]
        for _ in 0..<(try reader.count()) {
            let name = try ListName(state: &reader)
            let pages = try (0..<(try reader.count())).map { _ in try ShelfPage(state: &reader) }
            guard let shelf = Shelf(kept: pages) else { throw StateReader.Damage() }
            shelves[name] = shelf
        }
        var recents: [IndexState: RecentList] = [:]
        for _ in 0..<(try reader.count()) {
            guard let state = IndexState(rawValue: try reader.text()) else { throw StateReader.Damage() }
            recents[state] = RecentList(kept: try reader.values())
        }
        let reminded = RecentList(kept: try reader.values())
        self.init(
            hasLists: hasLists, box: box, tables: tables, shelves: shelves, recents: recents,
            reminded: reminded,
            usedKinds: Set(kinds), changedAt: changedAt)
    }
}

extension ShelfPage {
    fileprivate func write(to writer: inout StateWriter) {
        writer.add(id)
        writer.add(changedAt)
        writer.add(keys)
    }

    fileprivate init(state reader: inout StateReader) throws {
        let (id, changedAt) = (try reader.value(Int.self), try reader.value(Double.self))
        self.init(id: id, keys: try reader.values(), changedAt: changedAt)
    }
}

extension LabelTable {
    fileprivate func write(to writer: inout StateWriter) {
        writer.add(unknown)
        writer.add(labels.count)
        for label in labels {
            writer.add(label?.count ?? 0)
            writer.add(label?.name ?? "")
        }
    }

    fileprivate init(_ kind: LabelKind, state reader: inout StateReader) throws {
        let unknown = try reader.value(Int.self)
        let labels = try (0..<(try reader.count())).map { _ -> (name: String, count: Int)? in
            let count = try reader.value(Int.self)
            let name = try reader.text()
            return count > 0 ? (name: name, count: count) : nil
        }
        guard labels.count <= Self.most else { throw StateReader.Damage() }
        self.init(kind, kept: labels, unknown: unknown)
    }
}

extension ListName {
    fileprivate func write(to writer: inout StateWriter) {
        switch self {
        case .pressing: writer.add([0, 0])
        case .oldest: writer.add([1, 0])
        case .important: writer.add([2, 0])
        case .labelled(let kind, let number): writer.add([3 + Int(kind.rawValue), number])
        }
    }

    fileprivate init(state reader: inout StateReader) throws {
        let parts = try reader.values(Int.self)
        guard parts.count == 2 else { throw StateReader.Damage() }
        switch parts[0] {
        case 0: self = .pressing
        case 1: self = .oldest
        case 2: self = .important
        default:
            guard let kind = UInt8(exactly: parts[0] - 3).flatMap(LabelKind.init),
                (0..<LabelTable.most).contains(parts[1])
            else { throw StateReader.Damage() }
            self = .labelled(kind, parts[1])
        }
    }
}
