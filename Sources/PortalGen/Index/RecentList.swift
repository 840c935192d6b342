/// The pauses that came into a state last; no more than fit on a page.
struct RecentList: Equatable, Sendable {
    /// How many are kept.
    static let most = 100

    /// By when they last changed, the newest last.
    private(set) var keys: [IndexKey]

    /// Whether it differs from its file.
    private(set) var isChanged: Bool

    init() {
        (keys, isChanged) = ([], true)
    }

    /// A list as it was kept, which is as its file.
    init(kept keys: [IndexKey]) {
        (self.keys, isChanged) = (keys, false)
    }

    /// The pauses' numbers, the newest last.
    var numbers: [Int64] { keys.map(\.number) }

    /// Lists a pause where it belongs now; among those of the same time, by number.
    mutating func add(_ key: IndexKey) {
        remove(key.number)
        keys.insert(key, at: keys.place(of: key))
        if keys.count > Self.most { keys.removeFirst() }
        isChanged = true
    }

    mutating func remove(_ number: Int64) {
        guard let place = keys.lastIndex(where: { $0.number == number }) else { return }
        keys.remove(at: place)
        isChanged = true
    }

    mutating func settle() { isChanged = false }
}
