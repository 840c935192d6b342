import Forms
import JSON
import Testing

@Suite struct RoundTripTests {
    /// Each case has a schema and initial values, and `input` where a blank fills or drops a member.
    @Test(arguments: Case.all(in: ["round-trip"]))
    func `comes back as it was when nothing is touched`(example: Case) throws {
        let form = try example.form()
        let answer = form.decode(Browser.post(form))
        #expect(answer.text == (example.value["input"] ?? example.value["initial"])?.text)
        #expect(form.decode(Browser.post(form, answer.draft)).text == answer.text)
        guard !form.sheet().all.contains(where: \.hasParts) else { return }
        #expect(form.sheet(answer.draft) == form.sheet())
    }

    @Test(arguments: Case.all(in: ["round-trip"]))
    func `a valid input is valid for a program too`(example: Case) throws {
        let input = try #require(example.value["input"] ?? example.value["initial"])
        guard case .valid(let taken, _) = try example.form().decode(json: input) else {
            Issue.record("refused")
            return
        }
        #expect(taken.text == input.text)
    }
}
