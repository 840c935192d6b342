/// Some of the branches of a union, by their indices; no allocation for up to 64 branches.
struct BranchSet {
    private var first: UInt64 = 0
    private var further: [UInt64] = []
    private(set) var count = 0

    /// Those below `end` for which `condition` holds.
    init(below end: Int, where condition: (Int) -> Bool) {
        for index in 0..<end where condition(index) { insert(index) }
    }

    func contains(_ index: Int) -> Bool {
        if index < 64 { return first >> UInt64(index) & 1 == 1 }
        let word = index / 64 - 1
        return word < further.count && further[word] >> UInt64(index % 64) & 1 == 1
    }

    private mutating func insert(_ index: Int) {
        count += 1
        if index < 64 {
            first |= 1 << UInt64(index)
        } else {
            while further.count < index / 64 { further.append(0) }
            further[index / 64 - 1] |= 1 << UInt64(index % 64)
        }
    }
}
