import Testing

@testable import Telemetry

@Suite struct ExpositionTests {
    @Test func `a histogram's buckets add up to its count`() {
        var histogram = Histogram(bounds: [0.5, 2])
        for value in [0.1, 1, 1, 9] { histogram.add(value) }
        var exposition = Exposition()
        exposition.add("wait_seconds", "Waited.", by: "who", [("a", histogram)])
        #expect(
            exposition.text == """
                # HELP wait_seconds Waited.
                # TYPE wait_seconds histogram
                wait_seconds_bucket{who="a",le="0.5"} 1
                wait_seconds_bucket{who="a",le="2"} 3
                wait_seconds_bucket{who="a",le="+Inf"} 4
                wait_seconds_sum{who="a"} 11.1
                wait_seconds_count{who="a"} 4

                """)
    }

    @Test func `a label's value cannot end its line or its quotes`() {
        var exposition = Exposition()
        exposition.add(.gauge, "one", "One.", [([("name", "a\"b\\c\nd")], 1.5)])
        #expect(exposition.text.hasSuffix(#"one{name="a\"b\\c\nd"} 1.5"# + "\n"))
    }

    @Test func `a figure that is not known is left out`() {
        var exposition = Exposition()
        exposition.add(.gauge, "one", "One.", nil)
        #expect(exposition.text.isEmpty)
    }
}
