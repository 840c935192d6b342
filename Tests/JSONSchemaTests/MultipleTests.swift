import JSON
import JSONSchema
import Testing

struct MultipleTests {
    @Test(arguments: [
        ("0.1", "0.3", true), ("0.1", "0.35", false), ("1e-8", "12391239123", true), ("1e400", "1e401", true),
        ("123456789012345678901234567890", "246913578024691357802469135780", true),
        ("123456789012345678901234567890", "246913578024691357802469135781", false),
        ("7", "1e1000000000", false), ("5", "1e1000000000", true),
    ])
    func `divides exactly by any number of digits`(_ divisor: String, _ value: String, _ isValid: Bool) throws
    {
        let schema = try Schema(JSONDocument(#"{"multipleOf":\#(divisor)}"#).root)
        #expect(try schema.isValid(JSONDocument(value).root) == isValid)
    }

    @Test
    func `gives up a division that would take long`() throws {
        let digits = String(repeating: "7", count: 10_000)
        let schema = try Schema(JSONDocument(#"{"multipleOf":\#(digits)}"#).root)
        #expect(try schema.isValid(JSONDocument(digits).root))
        let million = String(repeating: "7", count: 2_000_000)
        #expect(try schema.issues(in: JSONDocument(million).root).map(\.keyword) == [""])
    }

    @Test
    func `refuses a divisor of very many digits`() throws {
        let digits = String(repeating: "7", count: 30_000)
        #expect(throws: SchemaError.self) { try Schema(JSONDocument(#"{"multipleOf":\#(digits)}"#).root) }
    }
}
