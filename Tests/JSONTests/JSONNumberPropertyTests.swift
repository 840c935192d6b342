import JSON
import Testing

/// Holds arithmetic on numbers of any notation, from a fixed seed, against arithmetic done by hand.
struct JSONNumberPropertyTests {
    /// The longest digits: within the quick arithmetic, on both sides of its end, and well beyond.
    @Test(arguments: [6, 19, 70])
    func `orders, equates and hashes as by hand`(longest: Int) throws {
        var random = Lottery(state: 3)
        for _ in 0..<2_000 {
            let one = SlowDecimal.random(longest: longest, &random)
            let isSame = Bool.random(using: &random)
            let other = isSame ? one : SlowDecimal.random(longest: longest, &random)
            let (text, otherText) = (one.text(&random), other.text(&random))
            let (number, otherNumber) = (try #require(JSONNumber(text)), try #require(JSONNumber(otherText)))
            let order = one.order(to: other)
            #expect((number < otherNumber) == (order < 0), "\(text) \(otherText)")
            #expect((number == otherNumber) == (order == 0), "\(text) \(otherText)")
            #expect((number.hashValue == otherNumber.hashValue) == (order == 0), "\(text) \(otherText)")
            let (value, otherValue) = (try JSONDocument(text).root, try JSONDocument(otherText).root)
            #expect((value == otherValue) == (order == 0), "\(text) \(otherText)")
            #expect((value.hashValue == otherValue.hashValue) == (order == 0), "\(text) \(otherText)")
            #expect(value.withUnsafeTape { $0.order($1, to: otherNumber) }.signum() == order)
        }
    }

    @Test(arguments: [3, 19, 70])
    func `finds multiples as by hand`(longest: Int) throws {
        var random = Lottery(state: 4)
        var found = 0
        for _ in 0..<1_000 {
            let divisor = SlowDecimal.random(longest: longest, &random)
            let drawn = SlowDecimal.random(longest: 70, &random)
            let multiple = divisor.times(Int.random(in: 0...1_000_000_000_000, using: &random))
            let number = Bool.random(using: &random) ? multiple : drawn
            let isMultiple = number.isMultiple(of: divisor)
            let (text, divisorText) = (number.text(&random), divisor.text(&random))
            let by = try #require(JSONNumber(divisorText))
            #expect(try #require(JSONNumber(text)).isMultiple(of: by) == isMultiple, "\(text) \(divisorText)")
            try JSONDocument(text).root.withUnsafeTape { tape, index in
                #expect(tape.isMultiple(index, of: JSONDivisor(by)) == isMultiple, "\(text) \(divisorText)")
            }
            found += isMultiple ? 1 : 0
        }
        #expect(found > 200 && found < 900)
    }
}
