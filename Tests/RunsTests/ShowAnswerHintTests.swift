import JSON
import Runs
import Testing

@Suite struct ShowAnswerHintTests {
    @Test(
        arguments: [
            (#"{"x-countersign": {"showAnswer": true}}"#, true),
            (#"{"x-countersign": {"showAnswer": false}}"#, false),
            (#"{"x-countersign": {"showAnswer": null}}"#, false), (#"{"x-countersign": {}}"#, false),
            (##"{"$ref": "#/$defs/N", "$defs": {"N": {"x-countersign": {"showAnswer": true}}}}"##, true),
            (
                #"{"x-countersign": {"showAnswer": false}, "allOf": [{"x-countersign": {"showAnswer": true}}]}"#,
                false
            ),
            (#"{"properties": {"a": {"x-countersign": {"showAnswer": true}}}}"#, false), ("true", false),
        ])
    func `reads whether what was answered may be shown`(schema: String, isAllowed: Bool) throws {
        let hint = ShowAnswerHint(schema: try JSONDocument(schema).root)
        #expect(hint.isAllowed == isAllowed && !hint.isUnreadable)
    }

    @Test(arguments: [#""true""#, "1", "[true]", "{}"])
    func `allows nothing where it is neither true nor false`(value: String) throws {
        let schema = try JSONDocument(#"{"x-countersign": {"showAnswer": \#(value)}}"#).root
        let hint = ShowAnswerHint(schema: schema)
        #expect(!hint.isAllowed && hint.isUnreadable)
        #expect(Audience(schema: schema) == .anyone)
    }

    @Test func `allows nothing where a hint beside it is not known`() throws {
        let schema = #"{"x-countersign": {"showAnswer": true, "reviewer": "ada"}}"#
        #expect(!ShowAnswerHint(schema: try JSONDocument(schema).root).isAllowed)
        #expect(!ShowAnswerHint(schema: nil).isAllowed)
    }
}
