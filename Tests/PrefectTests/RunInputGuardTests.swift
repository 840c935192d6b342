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
}
