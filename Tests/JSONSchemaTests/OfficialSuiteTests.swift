import JSON
import JSONSchema
import Testing

/// Skipped, and shown as skipped, where CONFORMANCE_SUITES names no folder with the suite.
///
/// The few optional tests that are not passed, and why, are in `SuiteCase+Excuses.swift`.
@Suite(.enabled(if: OfficialSuite.isThere, "set CONFORMANCE_SUITES to a folder that holds json-schema/tests"))
struct OfficialSuiteTests {
    @Test(arguments: OfficialSuite.cases("draft2020-12"))
    func `judges as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: OfficialSuite.cases("draft7"))
    func `judges as the suite of draft-07 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(draft: .draft7))
    }

    @Test(arguments: OfficialSuite.cases("draft2020-12/optional").filter { !$0.isExcused })
    func `judges as the optional tests of draft 2020-12 do`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: OfficialSuite.cases("draft7/optional").filter { !$0.isExcused })
    func `judges as the optional tests of draft-07 do`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(draft: .draft7))
    }

    @Test(arguments: OfficialSuite.cases("draft2020-12/optional/format").filter { !$0.isExcused })
    func `judges formats as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(assertsFormats: true))
    }

    @Test(arguments: OfficialSuite.cases("draft7/optional/format").filter { !$0.isExcused })
    func `judges formats as the suite of draft-07 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(assertsFormats: true, draft: .draft7))
    }

    @Test
    func `all files of the suite were read`() {
        // The suite of August 2026 has 1299 and 927; the one that `scripts/suites` can fetch is older.
        #expect(OfficialSuite.cases("draft2020-12").count >= 1257)
        #expect(OfficialSuite.cases("draft7").count >= 913)
    }

    private func expectVerdict(of test: SuiteCase, _ options: SchemaOptions) throws {
        let schema = try Schema(test.schema, options: options, registry: OfficialSuite.remotes)
        #expect(schema.isValid(test.instance) == test.isValid)
        #expect(schema.issues(in: test.instance).isEmpty == test.isValid)
    }
}
