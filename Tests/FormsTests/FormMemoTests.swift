import JSON
import Testing

@testable import Forms

@Suite struct FormMemoTests {
    private static func form(_ schema: String) throws -> Form {
        try Form(schema: JSONDocument(schema).root)
    }

    @Test func `makes a value once for a form and its copies, and anew for another`() throws {
        let memo = FormMemo<Int>()
        let (one, other) = (try Self.form("{}"), try Self.form("{}"))
        let copy = one
        #expect(memo.value(one) { 1 } == 1)
        #expect(memo.value(copy) { 2 } == 1)
        #expect(memo.value(other) { 3 } == 3)
        #expect(memo.value(one) { 4 } == 1)
    }

    @Test func `keeps nothing that is large`() throws {
        let memo = FormMemo<String>(keeping: { $0.count < 3 })
        let form = try Self.form("{}")
        #expect(memo.value(form) { "long" } == "long")
        #expect(memo.value(form) { "ab" } == "ab")
        #expect(memo.value(form) { "cd" } == "ab")
    }

    @Test func `keeps nothing of a form with many parts`() throws {
        let memo = FormMemo<Int>()
        let members = (0...500).map { #""m\#($0)": {"type": "string"}"# }.joined(separator: ", ")
        let form = try Self.form(#"{"type": "object", "properties": {\#(members)}}"#)
        #expect(memo.value(form) { 1 } == 1)
        #expect(memo.value(form) { 2 } == 2)
    }

    @Test func `begins anew when there are many`() throws {
        let memo = FormMemo<Int>()
        let first = try Self.form("{}")
        #expect(memo.value(first) { 0 } == 0)
        for number in 1...64 { _ = memo.value(try Self.form("{}")) { number } }
        #expect(memo.value(first) { -1 } == -1)
    }
}
