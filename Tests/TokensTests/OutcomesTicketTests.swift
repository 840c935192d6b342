import Runs
import Testing

@testable import Tokens

@Suite struct OutcomesTicketTests {
    private static let receipt = "00ff" + String(repeating: "9a", count: 14)

    private let keys: TokenKeys

    init() throws {
        keys = try TokenKeys("a:\(String(repeating: "A", count: 43))", source: "test")
    }

    @Test(arguments: [
        OutcomesTicket([]), OutcomesTicket([.init(pause: 1, .taken(receipt: receipt))]),
        OutcomesTicket([
            .init(pause: 0, .left(255)), .init(pause: (1 << 48) - 1, .taken(receipt: receipt)),
            .init(pause: 300, .left(1)),
        ]),
    ])
    func `opens what it sealed`(ticket: OutcomesTicket) throws {
        #expect(try keys.outcomes(keys.seal(ticket)) == ticket)
    }

    @Test func `is cut nowhere, and nothing follows a whole one, so that it names nobody`() {
        let whole = OutcomesTicket([
            .init(pause: 7, .left(2)), .init(pause: 8, .taken(receipt: Self.receipt)),
        ]).payload
        for length in 0..<whole.count { #expect(OutcomesTicket(payload: Array(whole.prefix(length))) == nil) }
        for more in [Array("ada#1".utf8), [0xFF], [0]] {
            #expect(OutcomesTicket(payload: whole + more) == nil)
        }
    }

    @Test func `answers nothing, and no other sealed text is one`() {
        let ticket = keys.seal(OutcomesTicket([]))
        #expect(throws: TokenError.forged) { try keys.authentic(ticket) }
        #expect(throws: TokenError.forged) { try keys.ticket(ticket) }
        let token = keys.seal(FormToken(pause: PauseID("engine:1"), shown: "s"))
        #expect(throws: TokenError.forged) { try keys.outcomes(token) }
        #expect(throws: TokenError.malformed) { try keys.outcomes("x") }
    }
}
