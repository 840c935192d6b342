/// Where a pause stands in a list: by its rank, those of the same rank in the order in which they came.
struct IndexKey: Hashable, Comparable, Sendable {
    /// The smaller, the earlier in the list.
    let rank: Int64

    /// The pause's number in the store.
    let number: Int64

    static func < (one: IndexKey, other: IndexKey) -> Bool {
        one.rank == other.rank ? one.number < other.number : one.rank < other.rank
    }
}

extension Array where Element: Comparable {
    /// The first place whose element is not before this one, in an array that is in order.
    func place(of element: Element) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
