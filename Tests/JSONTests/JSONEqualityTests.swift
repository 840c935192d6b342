import JSON
import Testing

struct JSONEqualityTests {
    /// As many members as a few, as many as make the table necessary, and far more.
    @Test(arguments: [1, 2, 16, 17, 18, 100, 20_000])
    func `finds members in any order`(count: Int) throws {
        let members = (0..<count).map { ("key \($0)", JSONValue.int($0)) }
        var random = Lottery(state: UInt64(count))
        let (one, other) = (JSONValue.object(members), JSONValue.object(members.shuffled(using: &random)))
        #expect(one == other && other == one)
        #expect(one.hashValue == other.hashValue)
        let place = Int.random(in: 0..<count, using: &random)
        for changed in [("key \(place)", JSONValue.int(-1)), ("another", JSONValue.int(place))] {
            var members = members
            members[place] = changed
            let changed = JSONValue.object(members.shuffled(using: &random))
            #expect(one != changed && changed != one)
        }
    }

    @Test func `finds escaped keys`() throws {
        let keys = (0..<40).map { #""\u0061\#($0)":\#($0)"# }
        let plain = (0..<40).map { #""a\#($0)":\#($0)"# }
        let one = try JSONDocument("{\(keys.joined(separator: ","))}").root
        let other = try JSONDocument("{\(plain.reversed().joined(separator: ","))}").root
        #expect(one == other && other == one)
    }

    @Test func `goes as deep as the parser`() throws {
        let options = JSONOptions(maxDepth: 1_000)
        func nested(_ inner: String) throws -> JSONValue {
            let (open, close) = (#"{"a":1,"b":["#, #"]}"#)
            let text = String(repeating: open, count: 500) + inner + String(repeating: close, count: 500)
            return try JSONDocument(text, options: options).root
        }
        #expect(try nested("1") == nested("1.0"))
        #expect(try nested("1").hashValue == nested("1.0").hashValue)
        #expect(try nested("1") != nested("2"))
    }
}
