import Pages
import Testing

@testable import PortalGen

@Suite struct SharedSheetTests {
    private static let forms: [Int64: UInt32] = [1: 7, 2: 0, 3: 7, 4: 9, 5: 0]

    @Test func `marks what has its form in common with another one on the page`() {
        #expect(Self.sheet(.pressing, [1, 2, 3, 4, 5]) == [1, 3])
        #expect(Self.sheet(.pressing, [1, 2, 4, 5]) == [])
    }

    @Test func `nothing is marked on lists of what no longer waits`() {
        #expect(Self.sheet(.state(.refused), [1, 3]) == [])
    }

    private static func sheet(_ subject: IndexPage.Subject, _ numbers: [Int64]) -> Set<Int64> {
        IndexSheet(
            file: "index.html", subject: subject, numbers: numbers, previous: nil, next: nil, changedAt: 0
        ).sharing { forms[$0] ?? 0 }.shared
    }
}
