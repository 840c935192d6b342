import JSON
import JSONSchema
import Testing

/// Skipped, and shown as skipped, where CONFORMANCE_SUITES names no folder with the suite.
///
/// What is not passed yet, and why, is in `SuiteCase+Excuses.swift`.
@Suite(.enabled(if: OfficialSuite.isThere, "set CONFORMANCE_SUITES to a folder that holds json-schema/tests"))
struct OfficialSuiteTests {
    @Test(arguments: OfficialSuite.cases("draft2020-12").filter { !$0.isExcused })
    func `judges as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: OfficialSuite.cases("draft7").filter { !$0.isExcused })
    func `judges as the suite of draft-07 does, read as 2020-12`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(arguments: OfficialSuite.cases("draft2020-12/optional").filter { !$0.isExcused })
    func `judges as the optional tests of draft 2020-12 do`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions())
    }

    @Test(
        arguments: OfficialSuite.cases("draft2020-12/optional/format").filter {
            !$0.isExcused && !$0.needsIDNA
        })
    func `judges formats as the suite of draft 2020-12 does`(_ test: SuiteCase) throws {
        try expectVerdict(of: test, SchemaOptions(assertsFormats: true))
    }

    @Test(arguments: OfficialSuite.cases("draft2020-12").filter(\.isExcused))
    func `refuses the schemas that it cannot judge yet, or judges them rightly`(_ test: SuiteCase) throws {
        guard let schema = try? Schema(test.schema) else { return }
        #expect(schema.isValid(test.instance) == test.isValid)
    }

    @Test
    func `all files of the suite were read`() {
        #expect(OfficialSuite.cases("draft2020-12").count >= 1299)
        #expect(OfficialSuite.cases("draft2020-12").filter { !$0.isExcused }.count >= 1012)
    }

    private func expectVerdict(of test: SuiteCase, _ options: SchemaOptions) throws {
        let schema = try Schema(test.schema, options: options)
        #expect(schema.isValid(test.instance) == test.isValid)
        #expect(schema.issues(in: test.instance).isEmpty == test.isValid)
    }
}
