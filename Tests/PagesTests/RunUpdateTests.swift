import JSON
import Languages
import Runs
import Testing

@testable import Pages

@Suite struct RunUpdateTests {
    private static func update(_ artifacts: [Artifact]) -> RunUpdate {
        var links = PageLinks(toRoot: "")
        links.evidence = "x/"
        let run = PausedRun(
            id: PauseID("a:1"), orchestrator: "a", run: Run(id: "1", name: "n"), artifacts: artifacts,
            pausedAt: Sample.madeAt)
        return RunUpdate(.evidence, of: RunPage(run, form: nil, token: "t", links: links))
    }

    private static let texts = (0..<3).map { number in
        Artifact(
            key: "k\(number)", kind: .text, data: .string(String(repeating: "a < b & c\n", count: 900)))
    }

    @Test func `is made where it has as many bytes as the limit, and not where it has one more`() throws {
        let renderer = try Sample.renderer.get()
        let update = Self.update(Self.texts)
        let whole = try #require(try renderer.part(update)).html
        #expect(try renderer.part(update, within: whole.count)?.html == whole)
        #expect(try renderer.part(update, within: whole.count - 1) == nil)
    }

    @Test func `evidence that is surely too long is given up before all of it is drawn`() {
        func drawn(within limit: Int) -> [Int] {
            let view = EvidenceView(
                nil, Self.texts, Words(.english), folder: "x/", hosts: .none, within: limit)
            guard let view else { return [] }
            let markup = view.values.reduce(0) { $0 + $1.leastSize }
            return [markup / 14_000, view.isBeyondLimit ? 1 : 0]
        }
        #expect(drawn(within: 10_000) == [1, 1])
        #expect(drawn(within: 20_000) == [2, 1])
        #expect(drawn(within: 100_000) == [3, 0])
    }
}
