import JSON
import Testing

struct JSONWriterTests {
    @Test func `writes a document piece by piece`() throws {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("list")
        writer.beginArray()
        writer.int(-1)
        writer.number(try #require(JSONNumber("1.10")))
        writer.bool(true)
        writer.null()
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.key("k\"\n")
        writer.string("a\u{1}\\é")
        writer.endObject()
        let value = writer.finish().root
        let text = #"{"list":[-1,1.10,true,null,[]],"k\"\n":"a\u0001\\é"}"#
        #expect(value.text == text)
        #expect(value == (try JSONDocument(text).root))
        #expect(value["k\"\n"]?.string == "a\u{1}\\é")
        #expect(value["list"]?.count == 5)
    }

    @Test func `builds values from values of other documents`() throws {
        let order = try JSONDocument(
            #" { "lines" : [ { "sku" : "A\u002d1", "price" : 1.10 } ], "n" : 1e400 } "#
        ).root
        let line = try #require(order["lines"]?[0])
        let built = JSONValue.object([
            ("line", line), ("sku", line["sku"] ?? .null), ("n", order["n"] ?? .null),
            ("all", .array([order, .bool(false)])),
            ("empty", .object([])), ("none", .array([])), ("text", .string("\u{2028}\u{7F}/")),
            ("one", .int(1)),
        ])
        let text =
            #"{"line":{"sku":"A-1","price":1.10},"sku":"A-1","n":1e400,"#
            + #""all":[{"lines":[{"sku":"A-1","price":1.10}],"n":1e400},false],"#
            + "\"empty\":{},\"none\":[],\"text\":\"\u{2028}\u{7F}/\",\"one\":1}"
        #expect(built.text == text)
        #expect(built == (try JSONDocument(text).root))
        #expect(built.hashValue == (try JSONDocument(text).root.hashValue))
        #expect(built["line"]?["sku"]?.string == "A-1")
        #expect(built["all"]?[0]?["lines"]?[0]?["price"]?.number?.lexeme == "1.10")
    }

    @Test func `keeps the last member of a name`() {
        let value = JSONValue.object([("a", .int(1)), ("b", .array([.int(2)])), ("a", .array([.int(3)]))])
        #expect(value.text == #"{"b":[2],"a":[3]}"#)
        #expect(JSONValue.array([value, value]).text == #"[{"b":[2],"a":[3]},{"b":[2],"a":[3]}]"#)
    }

    @Test func `counts the scalars of a written string`() {
        let value = JSONValue.string("e\u{301}\n😀")
        #expect(value.withUnsafeTape { tape, index in tape[index].scalarCount } == 4)
    }
}
