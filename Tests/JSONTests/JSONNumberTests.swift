import JSON
import Testing

struct JSONNumberTests {
    /// Each less than the next.
    static let ascending = [
        "-1e99999999999999999999", "-1e400", "-100000000000000000000.5", "-2", "-1.5", "-1e-400", "0",
        "1e-99999999999999999999",
        "1e-400", "0.1", "0.10000000000000000000001", "0.2", "1",
        "1.00000000000000000000000000000000000000001", "9.9", "10",
        "9007199254740992", "9007199254740993", "9223372036854775808", "1e400", "1.1e400", "1e401",
        "1e99999999999999999999",
    ]

    @Test func `orders by exact value`() throws {
        let numbers = try Self.ascending.map { try #require(JSONNumber($0)) }
        for (place, one) in numbers.enumerated() {
            for (otherPlace, other) in numbers.enumerated() {
                #expect((one < other) == (place < otherPlace), "\(one) \(other)")
                #expect((one == other) == (place == otherPlace), "\(one) \(other)")
                let order = try JSONDocument(one.lexeme).root.withUnsafeTape { tape, index in
                    tape.order(index, to: other).signum()
                }
                #expect(order == (place - otherPlace).signum(), "\(one) \(other)")
            }
        }
    }

    @Test(arguments: [
        ("1", "1.000"), ("1e400", "1E+400"), ("1e400", "0.01e402"), ("-0", "0e5"), ("100", "1e2"),
        ("1e99999999999999999999", "10e99999999999999999998"),
        ("12345678901234567890.0", "12345678901234567890"),
    ])
    func `is equal whatever the notation`(one: String, other: String) throws {
        let (one, other) = (try #require(JSONNumber(one)), try #require(JSONNumber(other)))
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(!(one < other) && !(other < one))
    }

    @Test(arguments: [
        ("1", true), ("1.0", true), ("1.5", false), ("1e400", true), ("1e-1", false), ("10e-1", true),
        ("0e-400", true),
        ("1e-99999999999999999999", false), ("12345678901234567890.00", true),
        ("12345678901234567890.01", false),
    ])
    func `tells whole numbers`(text: String, isInteger: Bool) throws {
        #expect(try #require(JSONNumber(text)).isInteger == isInteger)
        #expect(try JSONDocument(text).root.withUnsafeTape { $0.isInteger($1) } == isInteger)
    }

    @Test(arguments: [
        ("0.3", "0.1", true), ("0.35", "0.1", false), ("19.99", "0.01", true), ("4.5", "1.5", true),
        ("4", "1.5", false),
        ("0", "7", true), ("7", "0", false), ("-9", "3", true), ("9", "-3", true),
        ("1e308", "0.123456789", false),
        ("1e400", "7", false), ("7e400", "7", true), ("1e400", "128", true), ("1e400", "1e-400", true),
        ("1e-400", "1", false),
        ("1e99999999999999999999", "3", false), ("3e99999999999999999999", "1024", true),
        ("12391239123", "1e-8", true), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
        ("9007199254740993", "2", false), ("36893488147419103232", "18446744073709551616", true),
        ("36893488147419103233", "18446744073709551616", false), ("640", "128", true),
        ("64e1", "1.28e2", true),
        ("100000000000000000000", "16", true), ("10000000000000000000e1", "3", false),
    ])
    func `finds multiples exactly`(number: String, divisor: String, isMultiple: Bool) throws {
        let divisor = try #require(JSONNumber(divisor))
        #expect(try #require(JSONNumber(number)).isMultiple(of: divisor) == isMultiple)
        #expect(
            try JSONDocument(number).root.withUnsafeTape { $0.isMultiple($1, of: JSONDivisor(divisor)) }
                == isMultiple)
    }

    /// The two ways to compute must agree: the digits as they are, and too many of them for the quick one.
    @Test func `finds the same multiples in any notation`() throws {
        for value in stride(from: -60, through: 60, by: 3) {
            for divisor in [1, 2, 5, 6, 7, 8, 25, 50] {
                let long = try #require(JSONNumber("\(value).00000000000000000000"))
                #expect(long.isMultiple(of: JSONNumber(divisor)) == (value % divisor == 0))
                #expect(JSONNumber(value).isMultiple(of: JSONNumber(divisor)) == (value % divisor == 0))
            }
        }
    }

    @Test func `takes linear time for 200,000 digits`() throws {
        let digits = String(repeating: "7", count: 200_000)
        let number = try #require(JSONNumber(digits))
        #expect(number == JSONNumber(digits + ".0"))
        #expect(!number.isMultiple(of: JSONNumber(3 << 40)))
        #expect(number.isMultiple(of: JSONNumber(7)))
        #expect(number.double == .infinity)
    }

    @Test(arguments: [
        "", "1 ", " 1", "+1", ".5", "1.", "0x1", "01", "1e", "NaN", "true", "1,2", "١", "--1", "1\n",
    ])
    func `reads nothing else`(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test(arguments: [
        ("1.5", 1.5), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0), ("0.1", 0.1),
    ])
    func `gives the nearest double`(text: String, double: Double) throws {
        #expect(try #require(JSONNumber(text)).double == double)
    }

    @Test(arguments: [Int.min, -1, 0, 42, .max])
    func `holds every Int`(int: Int) {
        #expect(JSONNumber(int).int == int)
        #expect(JSONNumber(int).lexeme == String(int))
        #expect(JSONNumber(int) == JSONNumber("\(int).0"))
    }
}
