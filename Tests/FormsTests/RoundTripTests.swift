import Forms
import JSON
import Testing

@Suite struct RoundTripTests {
    /// Each case has a schema and initial values, and `input` where a blank fills or drops a member.
    @Test(arguments: Case.all(in: ["round-trip"]))
    func `comes back as it was when nothing is touched`(example: Case) throws {
        let form = try example.form()
        let answer = form.decode(Browser.post(form, form.draft()))
        guard case .valid(let input, let draft) = answer else {
            Issue.record("refused: \(answer)")
            return
        }
        #expect(input.text == (example.value["input"] ?? example.value["initial"])?.text)
        #expect(draft == form.draft())
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
