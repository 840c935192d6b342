import Forms
import JSON
import Testing

@Suite struct DecodeTests {
    static let files = [
        "blank", "choice", "constant", "flag", "format", "json-text", "name", "number", "root", "secret",
        "shape",
        "text",
    ]

    /// Each case has a schema, a post, and either the run input's JSON text, or its problems, or why it is malformed.
    @Test(arguments: Case.all(in: files))
    func `makes the run input that the post means`(example: Case) throws {
        let answer = try example.form().decode(example.post)
        switch answer {
        case .valid(let input, _):
            #expect(input.text == (example.value["input"] ?? .string("no input")).text)
        case .invalid(let problems, _):
            let found = problems.map {
                JSONValue.array([.string($0.pointer.description), .string($0.message)])
            }
            #expect(JSONValue.array(found).text == (example.value["problems"] ?? .string("no problems")).text)
        case .malformed(let error):
            #expect(error.description == example.value["malformed"]?.string)
        }
    }

    @Test(arguments: Case.all(in: files))
    func `keeps all that was typed`(example: Case) throws {
        let form = try example.form()
        let draft: Draft
        switch form.decode(example.post) {
        case .valid(_, let kept), .invalid(_, let kept): draft = kept
        case .malformed: return
        }
        let shown = form.sheet(draft).all
        for field in shown where !field.isSecret {
            guard let typed = example.post[field.name], let text = field.typed,
                form.sheet().field(field.name) != nil
            else { continue }
            #expect(text == typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        }
    }

    /// Of fields alone into which text is typed: what is chosen stands on a page otherwise than it may be posted.
    @Test(arguments: Case.all(in: files))
    func `reads the page shown again as it read the first`(example: Case) throws {
        let form = try example.form()
        guard case .invalid(let problems, let draft) = form.decode(example.post),
            form.sheet().all.allSatisfy({ isTyped($0) && example.post[$0.name] != nil })
        else { return }
        guard case .invalid(let again, let draftAgain) = form.decode(Browser.post(form, draft)) else {
            Issue.record("the second answer was taken")
            return
        }
        #expect(again == problems)
        #expect(form.sheet(draftAgain) == form.sheet(draft))
    }

    /// A browser writes times in its own way.
    private func isTyped(_ field: Field) -> Bool {
        if case .moment = field.control { return false }
        return !field.isSecret && field.typed != nil
    }
}
