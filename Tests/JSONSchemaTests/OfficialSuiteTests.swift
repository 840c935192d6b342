import JSON
import JSONSchema
import Testing

/// Skipped, and shown as skipped, where CONFORMANCE_SUITES names no folder with the suite.
///
/// The few optional tests that are not passed, and why, are in `SuiteCase+Excuses.swift`.
@Suite(.enabled(if: OfficialSuite.isThere, "set CONFORMANCE_SUITES to a folder that holds json-schema/tests"))
struct OfficialSuiteTests {
    @Test(arguments: try OfficialSuite.cases("draft2020-12"))
    func `judges as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: try OfficialSuite.cases("draft7"))
    func `judges as the suite of draft-07 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(draft: .draft7))
    }

    @Test(arguments: try OfficialSuite.cases("draft2020-12/optional").filter { !$0.isExcused })
    func `judges as the optional tests of draft 2020-12 do`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: try OfficialSuite.cases("draft7/optional").filter { !$0.isExcused })
    func `judges as the optional tests of draft-07 do`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(draft: .draft7))
    }

    @Test(arguments: try OfficialSuite.cases("draft2020-12/optional/format").filter { !$0.isExcused })
    func `judges formats as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(assertsFormats: true))
    }

    @Test(arguments: try OfficialSuite.cases("draft7/optional/format").filter { !$0.isExcused })
    func `judges formats as the suite of draft-07 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(assertsFormats: true, draft: .draft7))
    }

    /// As many as the suite has that `scripts/suites` can fetch; that of August 2026 has more.
    @Test(arguments: [
        ("draft2020-12", 1257), ("draft7", 913), ("draft2020-12/optional", 158), ("draft7/optional", 118),
        ("draft2020-12/optional/format", 491), ("draft7/optional/format", 434),
    ])
    func `all files of the suite were read`(_ folder: String, _ count: Int) throws {
        #expect(try OfficialSuite.cases(folder).count >= count)
    }

    private func expectVerdict(of test: SuiteCase, _ options: SchemaOptions) throws {
        let schema = try Schema(test.schema, options: options, registry: try OfficialSuite.remotes())
        #expect(schema.isValid(test.instance) == test.isValid)
        #expect(schema.issues(in: test.instance).isEmpty == test.isValid)
    }
}
