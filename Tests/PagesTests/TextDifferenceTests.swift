import Foundation
import Testing

@testable import Pages

@Suite struct TextDifferenceTests {
    /// A row as `old | new`, what changed in brackets.
    private static func text(_ row: TextDifference.Row) -> String {
        func side(_ spans: [TextDifference.Span]?) -> String {
            spans?.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined() ?? "-"
        }
        return row.isSame ? side(row.before) : "\(side(row.before)) | \(side(row.after))"
    }

    @Test(arguments: [
        ("a\nb\nc", "a\nb\nc", ["a", "b", "c"]),
        ("a\nb\nc", "a\nc", ["a", "[b] | -", "c"]),
        ("a\nc\n", "a\nb\nc\n", ["a", "- | [b]", "c"]),
        ("the quick fox", "the slow fox", ["the [quick] fox | the [slow] fox"]),
        ("rate: 0.10", "rate: 0.1", ["rate: 0.[10] | rate: 0.[1]"]),
        ("", "a", [" | [a]"]),
        // What only looks the same is not.
        ("caf\u{E9}", "cafe\u{301}", ["[caf\u{E9}] | [cafe\u{301}]"]),
        ("a\r\nb", "a\nb", ["a[\r] | a", "b"]),
    ])
    func `shows what changed, by lines and by words`(before: String, after: String, rows: [String]) {
        #expect(TextDifference(before, after).rows.map(Self.text) == rows)
    }

    @Test func `keeping and inserting gives the new list, keeping and removing the old one`() {
        var generator = Lottery(seed: 7)
        for _ in 0..<300 {
            let old = (0..<generator.below(30)).map { _ in generator.below(5) }
            let new = (0..<generator.below(30)).map { _ in generator.below(5) }
            let steps = EditScript(from: old, to: new, mostEdits: generator.below(40)).steps
            var (left, right): ([Int], [Int]) = ([], [])
            for step in steps {
                switch step {
                case .keep(let one, let other):
                    #expect(old[one] == new[other])
                    left.append(old[one])
                    right.append(new[other])
                case .remove(let place): left.append(old[place])
                case .insert(let place): right.append(new[place])
                }
            }
            #expect(left == old && right == new)
        }
    }

    @Test func `gives up on texts that have too little in common, and on endless ones`() {
        let before = (0..<20_000).map { "line \($0)" }.joined(separator: "\n")
        let after = (0..<20_000).map { "other \($0 * 7)" }.joined(separator: "\n")
        let difference = TextDifference(before, after)
        #expect(difference.isCut && difference.rows.count == 4000)
        let long = String(repeating: "a b ", count: 100_000)
        #expect(TextDifference(long, long + "c").rows.count == 1)
    }
}

/// Numbers that are the same each time.
struct Lottery {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
