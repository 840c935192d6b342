import JSON
import Languages
import Testing

@testable import Pages

@Suite struct ChartScaleTests {
    @Test(
        arguments: [
            ([0, 1.95], ["0.0", "0.5", "1.0", "1.5", "2.0"]),
            ([0.3, 0.7], ["0.3", "0.4", "0.5", "0.6", "0.7"]),
            ([-12.5, 48], ["−20", "0", "20", "40", "60"]),
            ([5, 5], ["2", "4", "6", "8"]),
            ([0, 0], ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
            ([0, 3e8], ["0", "1×10⁸", "2×10⁸", "3×10⁸"]),
            ([1e-7, 4e-7], ["1×10⁻⁷", "2×10⁻⁷", "3×10⁻⁷", "4×10⁻⁷"]),
            (
                [1_000_000_000, 1_000_000_004],
                ["1,000,000,000", "1,000,000,001", "1,000,000,002", "1,000,000,003", "1,000,000,004"]
            ),
        ] as [([Double], [String])])
    func `puts round numbers on an axis`(ends: [Double], ticks: [String]) {
        let scale = Scale(ends[0], ends[1])
        let numbers = ChartNumbers(words: .english)
        #expect(scale.ticks.map { numbers.tick($0, of: scale) } == ticks)
        #expect(scale.low <= ends[0] + 1e-9 && scale.high >= ends[1] - 1e-9)
    }

    @Test(
        arguments: [
            (-1e300, 1e300), (1e300, 1e300), (0, 1e-300), (-1e-300, 1e-300), (1e15, 1e15 + 1), (-5, -5),
            (1, 1 + 1e-13), (1e-300, 2e-300),
        ] as [(Double, Double)])
    func `is sound for any numbers that are drawn`(low: Double, high: Double) {
        for keepsEnds in [false, true] {
            let scale = Scale(low, high, keepsEnds: keepsEnds)
            #expect(scale.low < scale.high && scale.step > 0)
            #expect(scale.place(low).isFinite && scale.place(high).isFinite && scale.ticks.count <= 40)
            let numbers = ChartNumbers(words: .english)
            #expect(scale.ticks.allSatisfy { !numbers.tick($0, of: scale).isEmpty })
        }
    }

    @Test(arguments: [
        ("0.40", "0.40"), ("-12", "−12"), ("1234567.891", "1,234,568"), ("0.123456789", "0.1235"),
        ("1e400", "–"), ("1e-5", "1.000×10⁻⁵"), ("3E8", "3.000×10⁸"), ("0.0000000000", "0"),
        ("123456789012", "1.235×10¹¹"), ("null", "–"),
    ])
    func `writes a value of the data`(json: String, text: String) {
        let column = ChartColumn("a", [Sample.json(json)])
        #expect(ChartNumbers(words: .english).figure(column, 0) == text)
    }

    @Test func `counts values between round numbers`() {
        let whole = HistogramBins([1, 2, 2, 3, 5], about: 10)
        #expect(whole.counts == [1, 2, 1, 0, 1] && whole.labels == [1, 2, 3, 4, 5])
        let parts = HistogramBins([0, 0.05, 0.1, 0.99, 1], about: 10)
        #expect(parts.counts == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2] && parts.labels.count == 11)
        #expect(HistogramBins([7, 7, 7], about: 10).counts == [3])
        #expect(HistogramBins([-1e300, 1e300], about: 10).counts.reduce(0, +) == 2)
    }

    @Test func `thins a line without losing a peak or a long gap`() {
        let points: [Stretch.Point] = (0..<10_000).map { index in
            (Double(index), 4000..<5000 ~= index ? nil : index == 7777 ? 99 : 1)
        }
        let thinned = Stretch.thinned(points)
        #expect(thinned.count <= Stretch.pointLimit)
        #expect(thinned.contains { $0.value == 99 } && thinned.contains { $0.value == nil })
        #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.place < $1.place })
    }

    @Test func `puts columns of one scale into one panel`() {
        func column(_ name: String, _ values: [Int]) -> ChartColumn {
            ChartColumn(name, values.map { JSONValue.int($0) })
        }
        let groups = LineGroups.of([
            column("a", [0, 10]), column("b", [5, 900]), column("c", [2, 9]), column("d", [100, 700]),
            column("e", [-5000, 1]), column("f", [0, 99_999]), column("g", [1, 2]),
        ])
        #expect(groups.map { $0.map(\.name) } == [["a", "c"], ["b", "d"], ["e"], ["f"]])
    }
}
