import Foundation
import JSON
import Runs
import Testing

@Suite struct ReminderHintTests {
    @Test(
        arguments: [
            (#"{"x-countersign": {"remindAfter": 1800}}"#, 1800),
            (#"{"x-countersign": {"remindAfter": 31622400}}"#, 31_622_400),
            (##"{"$ref": "#/$defs/N", "$defs": {"N": {"x-countersign": {"remindAfter": 1}}}}"##, 1),
            (#"{"x-countersign": {"remindAfter": null}}"#, nil), (#"{"x-countersign": {}}"#, nil),
            ("true", nil),
            (#"{"properties": {"a": {"x-countersign": {"remindAfter": 5}}}}"#, nil),
        ] as [(String, Int?)])
    func `reads after how many seconds of waiting`(schema: String, seconds: Int?) throws {
        let hint = ReminderHint(schema: try JSONDocument(schema).root)
        #expect(hint.seconds == seconds && !hint.isUnreadable)
        let start = Date(timeIntervalSince1970: 100)
        #expect(hint.moment(after: start)?.timeIntervalSince1970 == seconds.map { Double(100 + $0) })
    }

    @Test(arguments: ["0", "-1", "1.5", "31622401", #""1h""#, "true", "[]", "1e400"])
    func `reads nothing from what is no such number`(value: String) throws {
        let hint = ReminderHint(
            schema: try JSONDocument(#"{"x-countersign": {"remindAfter": \#(value)}}"#).root)
        #expect(hint.seconds == nil && hint.isUnreadable)
    }

    @Test func `does not close a run`() throws {
        let schema = try JSONDocument(#"{"x-countersign": {"remindAfter": "soon"}}"#).root
        #expect(Audience(schema: schema) == .anyone)
    }
}
