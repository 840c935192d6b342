import JSON
import Testing

/// Skipped without CONFORMANCE_SUITES: the suite is not ours to copy.
@Suite(.enabled(if: ParsingSuite.isThere, "CONFORMANCE_SUITES names no folder with json-parsing"))
struct ParsingSuiteTests {
    /// The only ones that need leave to name a key twice.
    static let duplicates: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    /// What the standard leaves open and this parser takes: any number, whatever its size.
    static let accepted: Set = [
        "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json",
        "i_number_real_pos_overflow.json", "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
        "i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json",
    ]

    @Test func `is whole`() {
        #expect(ParsingSuite.files("y_").count == 95)
        #expect(ParsingSuite.files("n_").count == 188)
        #expect(ParsingSuite.files("i_").count == 35)
    }

    @Test(arguments: ParsingSuite.files("y_"))
    func `accepts what it must`(file: String) throws {
        let bytes = try ParsingSuite.bytes(file)
        #expect(accepts(bytes) != Self.duplicates.contains(file))
        let value = try JSONDocument(bytes: bytes, options: JSONOptions(duplicateKeys: .keepLast)).root
        #expect(try JSONDocument(value.text).root == value)
        #expect(try JSONDocument(value.prettyText).root.text == value.text)
    }

    @Test(arguments: ParsingSuite.files("n_"))
    func `refuses what it must`(file: String) throws {
        let bytes = try ParsingSuite.bytes(file)
        #expect(!accepts(bytes))
        #expect(!accepts(bytes, JSONOptions(maxDepth: 1_000, duplicateKeys: .keepLast)))
    }

    @Test(arguments: ParsingSuite.files("i_"))
    func `decides what is left open`(file: String) throws {
        #expect(accepts(try ParsingSuite.bytes(file)) == Self.accepted.contains(file))
    }

    @Test func `takes 500 nested arrays where it is told to`() throws {
        let bytes = try ParsingSuite.bytes("i_structure_500_nested_arrays.json")
        #expect(accepts(bytes, JSONOptions(maxDepth: 500)))
        #expect(!accepts(bytes, JSONOptions(maxDepth: 499)))
    }

    private func accepts(_ bytes: [UInt8], _ options: JSONOptions = .strict) -> Bool {
        (try? JSONDocument(bytes: bytes, options: options)) != nil
    }
}
