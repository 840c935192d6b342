import Languages
import Testing

@Suite struct WordsTests {
    private let english = Words.english

    @Test func `puts values in, and reads none of them as a template`() {
        #expect(english(.problemAt, ["place": "{problem}", "problem": "x"]) == "At {problem}: x")
    }

    @Test func `leaves what has no value, and braces of a text's own`() {
        #expect(english(.kindOption, ["n": "1"]) == "Option {number}")
        #expect(english(.adviceJSON, ["name": "x"]) == english[.adviceJSON])
    }

    @Test(arguments: [(0, "Nothing waits"), (1, "One question waits"), (12, "Twelve questions wait")])
    func `counts`(count: Int, text: String) {
        #expect(english(.indexWaits, count: count) == text)
    }

    @Test func `parts thousands, but not the digits of a schema`() {
        #expect(english(.indexWaits, count: 1204) == "1,204 questions wait")
        #expect(
            english(.adviceCharactersAtMost, count: 5000, ["count": "5000"]) == "At most 5000 characters.")
        #expect(english(.adviceCharactersAtMost, count: nil, ["count": "1e9"]) == "At most 1e9 characters.")
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "−1,234,567"),
        (.min, "−9,223,372,036,854,775,808"),
    ])
    func `writes digits`(number: Int, text: String) {
        #expect(english.digits(number) == text)
    }

    @Test func `lists texts`() {
        #expect(english.or([]) == "")
        #expect(english.or(["a"]) == "a")
        #expect(english.or(["a", "b", "c"]) == "a, b or c")
        #expect(english.and(["a", "b"]) == "a and b")
        #expect(english.sentence("a whole number") == "A whole number.")
    }
}
