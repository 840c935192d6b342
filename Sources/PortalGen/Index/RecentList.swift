/// The pauses that came into a state last; no more than fit on a page.
struct RecentList: Equatable, Sendable {
    /// How many are kept.
    static let most = 100

    /// The pauses' numbers, the newest last.
    private(set) var numbers: [Int64]

    /// Whether it differs from its file.
    private(set) var isChanged: Bool

    init() {
        (numbers, isChanged) = ([], true)
    }

    /// A list as it was kept, which is as its file.
    init(kept numbers: [Int64]) {
        (self.numbers, isChanged) = (numbers, false)
    }

    mutating func add(_ number: Int64) {
        remove(number)
        numbers.append(number)
        if numbers.count > Self.most { numbers.removeFirst() }
        isChanged = true
    }

    mutating func remove(_ number: Int64) {
        guard let place = numbers.lastIndex(of: number) else { return }
        numbers.remove(at: place)
        isChanged = true
    }

    mutating func settle() { isChanged = false }
}
