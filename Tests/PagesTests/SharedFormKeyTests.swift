import Forms
import JSON
import Runs
import Templates
import Testing

@testable import Pages

@Suite struct SharedFormKeyTests {
    private static let schema = #"{"title": "One?", "properties": {"a": {"type": "string"}}}"#

    private let pages: PageRenderer

    init() throws {
        pages = try PageRenderer(
            templates: try Templates.library(), assets: Assets(stylesheet: "", script: ""))
    }

    @Test(arguments: [
        (schema, nil as String?, true), (#"{"properties": {"a": {"type": "string"}}}"#, nil, true),
        (#"{"title": "Two?", "properties": {"a": {"type": "string"}}}"#, nil, true),
        (#"{"title": "One?", "properties": {"a": {"type": "integer"}}}"#, nil, false),
        (#"{"properties": {"a": {"type": "string", "title": "A"}}}"#, nil, false),
        (#"{"x-countersign": {"language": "de"}, "properties": {"a": {"type": "string"}}}"#, nil, false),
        (schema, #"{"a": "x"}"#, false),
    ])
    func `forms are the same but for their titles`(schema: String, initial: String?, isSame: Bool) throws {
        let one = try #require(try key(Self.schema))
        #expect((try key(schema, initial) == one) == isSame)
    }

    @Test func `a title that is a schema to which others refer makes another form`() throws {
        func schema(_ value: Int) -> String {
            ##"{"title": {"const": \##(value)}, "properties": {"a": {"$ref": "#/title"}}}"##
        }
        let one = try #require(try key(schema(1)))
        #expect(try key(schema(2)) != one)
    }

    @Test func `plain pauses are alike, and no form is like them`() throws {
        let plain = try #require(try key(nil))
        #expect(try key(nil) == plain && key("{}") != plain)
    }

    @Test func `what has a form for it alone has none in common`() throws {
        #expect(try key(#"{"properties": {"a": {"type": "string", "format": "password"}}}"#) == nil)
        let growing = Artifact(
            key: "log", kind: .text, data: .string("…"), isGrowing: true)
        #expect(try key(Self.schema, artifacts: [growing]) == nil)
    }

    private func key(_ schema: String?, _ initial: String? = nil, artifacts: [Artifact] = []) throws
        -> String?
    {
        let run = PausedRun(
            id: PauseID("prefect:1"), orchestrator: "prefect", run: Run(id: "1", name: "a"),
            schema: schema.map(Sample.json), initial: initial.map(Sample.json), artifacts: artifacts,
            pausedAt: Sample.madeAt)
        return pages.sharedForm(of: run, try pages.form(of: run))
    }
}
