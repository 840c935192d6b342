import Testing

@testable import PortalGen

@Suite struct ShelfTests {
    @Test func `one entry changes its page and the first one`() {
        var shelf = Shelf(Self.keys(0..<1000))
        #expect(shelf.changed.count == 10)
        shelf.settle()
        shelf.remove(Self.key(555), at: 1)
        #expect(shelf.changed == [1, 6] && shelf.removed.isEmpty)
        shelf.settle()
        shelf.insert(Self.key(555), at: 2)
        #expect(shelf.changed == [1, 6] && shelf.count == 1000)
    }

    @Test func `a page that grows too long is parted, and only its neighbours change`() {
        var shelf = Shelf(Self.keys((0..<1000).map { $0 * 100 }))
        shelf.settle()
        for offset in 1...51 { shelf.insert(Self.key(50_000 + offset), at: 1) }
        #expect(shelf.pages.map(\.id) == [1, 2, 3, 4, 5, 6, 11, 7, 8, 9, 10])
        #expect(shelf.changed == [1, 6, 11, 7])
    }

    @Test func `a page that grows too short is joined with a neighbour where both fit`() {
        var shelf = Shelf(Self.keys(0..<210))
        shelf.settle()
        for number in 110..<200 { shelf.remove(Self.key(number), at: 1) }
        #expect(shelf.pages.map(\.keys.count) == [100, 20])
        #expect(shelf.removed == [3])
    }

    @Test(arguments: 0..<20)
    func `holds what was put in, in order, on pages of bounded length`(seed: UInt64) {
        var chance = Chance(state: seed &* 2 + 1)
        var (shelf, expected) = (Shelf(), Set<IndexKey>())
        for step in 0..<3000 {
            let key = Self.key(Int(chance.next() % 800))
            if expected.contains(key) {
                expected.remove(key)
                shelf.remove(key, at: 1)
            } else if chance.next() % 2 == 0 || step < 1000 {
                expected.insert(key)
                shelf.insert(key, at: 1)
            }
        }
        #expect(shelf.pages.flatMap(\.keys) == expected.sorted())
        #expect(shelf.count == expected.count && shelf.pages[0].id == 1)
        #expect(shelf.pages.allSatisfy { $0.keys.count <= Shelf.most })
        #expect(shelf.pages.count == 1 || shelf.pages.allSatisfy { !$0.keys.isEmpty })
        #expect(Set(shelf.pages.map(\.id)).isDisjoint(with: shelf.removed))
    }

    private static func key(_ number: Int) -> IndexKey { IndexKey(rank: Int64(number), number: 1) }

    private static func keys(_ numbers: some Sequence<Int>) -> [IndexKey] { numbers.map(key) }
}

/// A generator that gives the same numbers for the same seed (Marsaglia's xorshift64).
private struct Chance {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
