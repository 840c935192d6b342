import JSON
import Runs
import Testing

@testable import Prefect

struct RunInputGuardTests {
    @Test(arguments: [
        (#"{"a":1,"b":[{"c":"__prefect_kind"}],"d":"{{ 6*7 }}"}"#, []),
        (#"{"__prefect_kind":"json","value":"1"}"#, [""]),
        (
            #"{"a":[0,{"b":{"__prefect_kind":null}}],"c":{"__prefect_kind":{"__prefect_kind":1}}}"#,
            ["/a/1/b", "/c", "/c/__prefect_kind"]
        ),
        (#"[9223372036854775808,18446744073709551615,-9223372036854775808]"#, []),
        (#"[18446744073709551616,-9223372036854775809]"#, ["/0", "/1"]),
        (#"[1e308,1e400,-1e400,1.0e30,123456789012345678901234567890.5]"#, ["/1", "/2"]),
    ])
    func `finds what the server would evaluate, or cannot store`(input: String, places: [String]) throws {
        let found = RunInputGuard.forbiddenPlaces(in: try JSONDocument(input).root)
        #expect(found.map(\.pointer.description) == places)
    }

    @Test(arguments: 1...60)
    func `finds a placeholder at any depth, in objects and in arrays`(depth: Int) throws {
        let placeholder = #"{"__prefect_kind":"jinja","template":"{{ 1 }}"}"#
        for (open, close) in [(#"{"a":"#, "}"), ("[0,", "]"), (#"{"a":[{"b":"#, "}]}")] {
            let levels = open.count > 6 ? max(1, depth / 3) : depth
            let text =
                String(repeating: open, count: levels) + placeholder + String(repeating: close, count: levels)
            let found = RunInputGuard.forbiddenPlaces(in: try JSONDocument(text).root)
            #expect(found.count == 1)
            let place = try #require(found.first?.pointer)
            #expect(try JSONDocument(text).root.value(at: place)?["__prefect_kind"] != nil)
        }
    }

    @Test(arguments: [
        #""\u005f_prefect_kind""#, #""\u005F\u005Fprefect_kind""#, #""__\u0070refect_kind""#,
        #""__prefect_kind\u0000""#, #""__Prefect_Kind""#, #""__PREFECT_KIND""#, #""__prefect_kind ""#,
        #""__class__""#,
        #""__""#, #""___""#,
    ])
    func `refuses a name that begins with two underscores, however it is written`(name: String) throws {
        for text in ["{\(name):1}", "[[{\"a\":{\(name):null}}]]", "{\"a\":1,\(name):{},\"b\":[]}"] {
            #expect(RunInputGuard.forbiddenPlaces(in: try JSONDocument(text).root).count == 1, "\(text)")
        }
    }

    @Test(arguments: [
        #""prefect_kind""#, #""_prefect_kind""#, #"" __prefect_kind""#, #""\ufeff__prefect_kind""#,
        #""\uff3f\uff3fprefect_kind""#, #""_\u200b_prefect_kind""#, #""a__prefect_kind""#, #""\\u005f_""#,
        #""""#,
    ])
    func `lets names pass that Prefect takes as they are`(name: String) throws {
        let text = "{\(name):{\"x\":\"__prefect_kind\"}}"
        #expect(RunInputGuard.forbiddenPlaces(in: try JSONDocument(text).root).isEmpty)
    }

    /// Of two members of one name another reader might take the other one.
    @Test func `meets no name twice`() {
        for text in [#"{"__prefect_kind":1,"__prefect_kind":2}"#, #"{"a":1,"\u0061":{"__prefect_kind":1}}"#] {
            #expect(throws: JSONError.self) { try JSONDocument(text) }
        }
    }
}
