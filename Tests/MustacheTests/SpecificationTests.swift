import Mustache
import Testing

/// The official suite, read from `CONFORMANCE_SUITES`; without that variable these tests are skipped.
@Suite(.enabled(if: Example.suites != nil, "set CONFORMANCE_SUITES to the folder that holds mustache/*.json"))
struct SpecificationTests {
    @Test func `reads every example of the modules`() {
        let counts = Dictionary(grouping: Example.all, by: \.module).mapValues(\.count)
        #expect(
            counts == [
                "interpolation": 42, "sections": 34, "inverted": 22, "comments": 12, "delimiters": 14,
                "partials": 12, "~inheritance": 27, "~dynamic-names": 21,
            ])
    }

    @Test func `lists as exceptions only examples that exist`() {
        let listed = Set(Exception.all.keys).union(Exception.missNotDrawn.keys)
        #expect(listed.isSubset(of: Example.all.map(\.testDescription)))
    }

    @Test(arguments: Example.all.filter { Exception.all[$0.testDescription] == nil })
    func `draws what the specification expects`(example: Example) throws {
        #expect(try example.drawn() == example.expected)
    }

    @Test(arguments: Example.all.filter { Exception.all[$0.testDescription] == nil })
    func `finds before drawing whether the example fits its data`(example: Example) throws {
        let library = try example.library()
        if let problem = Exception.missNotDrawn[example.testDescription] {
            let error = #expect(throws: MustacheError.self) {
                try library.check(Example.main, against: example.shape)
            }
            #expect(error?.problem == problem)
        } else {
            try library.check(Example.main, against: example.shape)
        }
    }

    @Test(arguments: Example.all.filter { Exception.all[$0.testDescription] != nil })
    func `answers a listed example with its error`(example: Example) throws {
        let error = #expect(throws: MustacheError.self) { try example.drawn() }
        #expect(error?.problem == Exception.all[example.testDescription])
    }

    /// Without dynamic names: what names a template stays text.
    @Test(
        arguments: Example.all.filter {
            Exception.unescapedText[$0.testDescription] != nil && $0.module != "~dynamic-names"
        })
    func `draws an example with unescaped text when it is given HTML`(example: Example) throws {
        #expect(try example.drawn(textIsHTML: true) == example.expected)
    }
}
