import Foundation
import Testing

@testable import Telemetry

@Suite struct FiguresTests {
    @Test func `counts from many tasks at once without losing one`() async {
        let figures = Figures()
        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    for _ in 0..<100 {
                        figures.refused(.invalid)
                        figures.confirmed(by: "prefect", afterSeconds: 0.3)
                    }
                }
            }
        }
        #expect(figures.tally.refusals == [.invalid: 5000])
        #expect(figures.tally.latency["prefect"]?.count == 5000)
    }

    @Test func `an orchestrator that never answered is told as well`() {
        let figures = Figures()
        figures.asks("prefect")
        figures.couldNotPull(from: "prefect")
        #expect(figures.tally.pulls["prefect"]?.lastSuccess == nil)
        #expect(figures.tally.pulls["prefect"]?.failures == 1)
        figures.pulled(from: "prefect", at: Date(timeIntervalSince1970: 7))
        figures.asks("prefect")
        #expect(figures.tally.pulls["prefect"]?.lastSuccess == Date(timeIntervalSince1970: 7))
    }

    @Test func `a clock that was set back gives no negative latency`() {
        let figures = Figures()
        figures.confirmed(by: "prefect", afterSeconds: -4)
        #expect(figures.tally.latency["prefect"]?.sum == 0)
    }

    @Test(arguments: [(0.1, 0), (0.11, 1), (3600, 11), (86401, 14)])
    func `a value falls into the first bucket whose bound is not below it`(value: Double, bucket: Int) {
        var histogram = Histogram(bounds: Tally.latencyBoundsInSeconds)
        histogram.add(value)
        #expect(histogram.counts.firstIndex(of: 1) == bucket)
    }

    @Test func `the process's own figures are there and of a likely size`() throws {
        let process = ProcessFigures()
        #expect(try #require(process.residentBytes) > 1 << 20)
        #expect(try #require(process.openFiles) >= 3)
        #expect(try #require(process.mostOpenFiles) >= process.openFiles ?? 0)
        #expect(try #require(process.processorSeconds) > 0)
    }
}
