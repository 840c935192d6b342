import JSON
import Testing

@Suite struct PlaceTreeTests {
    private func value(_ text: String) throws -> JSONValue { try JSONDocument(text).root }

    @Test(arguments: [
        ([], #"{"a":[1,2],"b":{"a":3}}"#), (["/a/1"], #"{"a":[1,null],"b":{"a":3}}"#),
        (["/b/a", "/a/0"], #"{"a":[null,2],"b":{"a":null}}"#),
        (["/b/a", "/b", "/a/7", "/c", "/a/x"], #"{"a":[1,2],"b":null}"#), ([""], "null"),
    ])
    func `replaces what is at the places, in whatever order they come`(places: [String], text: String) throws
    {
        let value = try value(#"{"a":[1,2],"b":{"a":3}}"#)
        #expect(value.replacing(places.compactMap { JSONPointer($0) }) { _ in .null }.text == text)
    }

    @Test func `tells names apart byte by byte`() throws {
        let value = try value(#"{"\u00e9":1,"e\u0301":2}"#)
        let place = JSONPointer().appending("\u{E9}")
        #expect(value.replacing([place]) { _ in .null }["e\u{301}"]?.int == 2)
        #expect(value.replacing([place]) { _ in .null }["\u{E9}"]?.isNull == true)
    }

    @Test func `leads from name to name`() {
        let tree = PlaceTree([JSONPointer(tokens: ["a", "b"]), JSONPointer(tokens: ["c"])])
        #expect(!tree.isPlace && tree["a"]?.isPlace == false && tree["c"]?.isPlace == true)
        #expect(tree["a"]?["b"]?.isPlace == true && tree["a"]?["c"] == nil && tree["b"] == nil)
        #expect(PlaceTree([JSONPointer()]).isPlace && !PlaceTree().isPlace)
    }

    @Test(.timeLimit(.minutes(1))) func `reads a long name once for all places within`() throws {
        let name = String(repeating: "k", count: 200_000)
        let value = try value(
            #"{"\#(name)":[\#(Array(repeating: "1", count: 20_000).joined(separator: ","))]}"#)
        let place = JSONPointer().appending(name)
        let hidden = value.replacing((0..<20_000).map { place.appending($0) }) { _ in .null }
        #expect(hidden[name]?.elements.allSatisfy(\.isNull) == true)
    }
}
