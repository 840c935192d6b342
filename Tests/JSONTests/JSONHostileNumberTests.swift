import JSON
import Testing

/// Numbers that would cost much if a power of ten were written out, or a divisor made ready again and again.
struct JSONHostileNumberTests {
    @Test(arguments: [
        ("1e1000000000", "7", false), ("7e1000000000", "7", true), ("1e1000000000", "1024", true),
        ("1e1000000000", "1e-1000000000", true), ("3e1000000000", "7e-1000000000", false),
        ("1e-1000000000", "1", false), ("1e-1000000000", "1e-1000000001", true), ("1e400", "1e399", true),
        ("1e308", "0.123456789", false), ("0.3", "0.1", true), ("0e1000000000", "1e-1000000000", true),
        ("1e30", "1000000000000000000000000000001", false),
        ("1e30", "931322574615478515625", true), ("1e29", "931322574615478515625", false),
        ("1e70", "1180591620717411303424", true), ("1e69", "1180591620717411303424", false),
        ("7e70", "8264141345021879123968", true), ("8e70", "8264141345021879123968", false),
    ])
    func `never writes a power of ten out`(number: String, divisor: String, isMultiple: Bool) throws {
        let divisor = try #require(JSONNumber(divisor))
        #expect(try #require(JSONNumber(number)).isMultiple(of: divisor) == isMultiple)
        let isFound = try JSONDocument(number).root.withUnsafeTape {
            $0.isMultiple($1, of: JSONDivisor(divisor))
        }
        #expect(isFound == isMultiple)
    }

    /// Twice n nines is 1, n - 1 nines and 8: told apart from its neighbours by the last digit alone.
    @Test(arguments: [100, 5_000, 10_000])
    func `divides by thousands of digits`(count: Int) throws {
        let nines = try #require(JSONNumber(String(repeating: "9", count: count)))
        let sevens = String(repeating: "7", count: count - 1)
        #expect(try #require(JSONNumber("\(sevens)7")).isMultiple(of: nines) == false)
        let double = String(repeating: "9", count: 2 * count)
        #expect(try #require(JSONNumber(double)).isMultiple(of: nines))
        #expect(try #require(JSONNumber(double + "e-\(count)")).isMultiple(of: nines) == false)
        #expect(try #require(JSONNumber("1" + sevens + "8e9")).isMultiple(of: nines) == false)
        let product = "1" + String(repeating: "9", count: count - 1) + "8"
        #expect(try #require(JSONNumber(product)).isMultiple(of: nines))
        #expect(try #require(JSONNumber(product + "e99999999")).isMultiple(of: nines))
        #expect(try #require(JSONNumber(product.dropLast() + "9")).isMultiple(of: nines) == false)
    }

    /// 20,000 short numbers, each a multiple but for the last: a divisor of 5^n is taken apart once, not for each.
    @Test func `asks much about one divisor`() throws {
        var power = SlowDecimal(isNegative: false, digits: [1], exponent: 0)
        for _ in 0..<300 { power = power.times(5) }
        var random = Lottery(state: 5)
        let divisor = JSONDivisor(try #require(JSONNumber(power.text(&random))))
        let text = "[" + Array(repeating: "1e301", count: 20_000).joined(separator: ",") + ",1e269]"
        let found = try JSONDocument(text).root.withUnsafeTape { tape, index in
            (index + 1...index + 20_001).map { tape.isMultiple($0, of: divisor) }
        }
        #expect(found.dropLast().allSatisfy { $0 })
        #expect(found.last == false)
    }

    /// Digits and exponents that together once gave one hash, whatever the seed.
    @Test func `spreads numbers of many exponents`() throws {
        let hashes = try (1...5_000).map { exponent in
            try #require(JSONNumber("\((exponent ^ 8_191) | 1)e\(exponent)")).hashValue
        }
        #expect(Set(hashes).count == hashes.count)
        let far = ["1e0", "1e18446744073709551616", "1e36893488147419103232"]
        #expect(Set(try far.map { try #require(JSONNumber($0)).hashValue }).count == far.count)
    }
}
