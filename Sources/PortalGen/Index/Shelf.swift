/// A list in pages that stay: what comes or goes changes its own page and the first one, and others only where a page
/// is parted or joined with its neighbour.
struct Shelf: Equatable, Sendable {
    /// How many stand on a page at first.
    static let usual = 100

    /// A page with more is parted.
    static let most = 150

    /// A page with fewer is joined with its neighbour.
    static let least = 25

    /// Never empty: a list without entries has a page that says so.
    private(set) var pages: [ShelfPage]

    /// How many entries there are.
    private(set) var count: Int

    /// The pages that differ from their files.
    private(set) var changed: Set<Int>

    /// The pages that are no more, and whose files have to go.
    private(set) var removed: Set<Int> = []

    private var lastID: Int

    /// A list with what stands in it, in order; all pages have to be drawn.
    init(_ keys: [IndexKey] = [], changedAt: Double = 0) {
        let starts = Array(stride(from: 0, to: max(1, keys.count), by: Self.usual))
        pages = starts.enumerated().map { index, start in
            ShelfPage(
                id: index + 1, keys: Array(keys[start..<min(start + Self.usual, keys.count)]),
                changedAt: changedAt)
        }
        count = keys.count
        changed = Set(1...pages.count)
        lastID = pages.count
    }

    /// A list as it was kept, all of whose pages are as their files; `nil` where that cannot be a list.
    init?(kept pages: [ShelfPage]) {
        guard pages.first?.id == 1, Set(pages.map(\.id)).count == pages.count else { return nil }
        self.pages = pages
        count = pages.reduce(0) { $0 + $1.keys.count }
        changed = []
        lastID = pages.reduce(0) { max($0, $1.id) }
    }

    mutating func insert(_ key: IndexKey, at moment: Double) {
        let index = page(for: key)
        let place = pages[index].keys.place(of: key)
        pages[index].keys.insert(key, at: place)
        count += 1
        touch(index, at: moment)
        if pages[index].keys.count > Self.most { part(index, at: moment) }
    }

    /// Takes out a key that is there; does nothing for another.
    mutating func remove(_ key: IndexKey, at moment: Double) {
        let index = page(for: key)
        let place = pages[index].keys.place(of: key)
        guard place < pages[index].keys.count, pages[index].keys[place] == key else { return }
        pages[index].keys.remove(at: place)
        count -= 1
        touch(index, at: moment)
        if let first = [index - 1, index].first(where: shouldJoin) { join(first, at: moment) }
    }

    /// All pages are now as their files, and the files of those that were removed are gone.
    mutating func settle() {
        (changed, removed) = ([], [])
    }

    /// The page on which a key stands or belongs.
    private func page(for key: IndexKey) -> Int {
        var (low, high) = (0, pages.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if let first = pages[middle].keys.first, first <= key { low = middle } else { high = middle }
        }
        return low
    }

    /// The first page says how many there are in all.
    private mutating func touch(_ index: Int, at moment: Double) {
        for index in [0, index] where index < pages.count {
            pages[index].changedAt = moment
            changed.insert(pages[index].id)
        }
    }

    private mutating func part(_ index: Int, at moment: Double) {
        let half = pages[index].keys.count / 2
        let rest = Array(pages[index].keys[half...])
        pages[index].keys.removeSubrange(half...)
        lastID += 1
        pages.insert(ShelfPage(id: lastID, keys: rest, changedAt: moment), at: index + 1)
        touch(index + 1, at: moment)
        touch(index + 2, at: moment)  // its way back leads elsewhere now
    }

    /// Whether a page or the next one is too short, and both fit on one.
    private func shouldJoin(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < pages.count else { return false }
        let counts = [pages[index].keys.count, pages[index + 1].keys.count]
        return counts.contains(0)
            || (counts.contains { $0 < Self.least }) && counts[0] + counts[1] <= Self.usual
    }

    /// Joins a page with the next one.
    private mutating func join(_ index: Int, at moment: Double) {
        let next = pages.remove(at: index + 1)
        pages[index].keys += next.keys
        changed.remove(next.id)
        removed.insert(next.id)
        touch(index, at: moment)
        touch(index + 1, at: moment)
    }
}
