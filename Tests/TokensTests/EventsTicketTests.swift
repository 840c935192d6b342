import Runs
import Testing

@testable import Tokens

@Suite struct EventsTicketTests {
    private let keys: TokenKeys

    init() throws {
        keys = try TokenKeys("a:\(String(repeating: "A", count: 43))", source: "test")
    }

    @Test(arguments: [
        EventsTicket(pause: PauseID("engine:1")), EventsTicket(pause: nil),
        EventsTicket(pause: PauseID("a\nb"), reviewer: "ada#2"),
    ])
    func `opens what it sealed`(ticket: EventsTicket) throws {
        let text = keys.seal(ticket)
        #expect(try keys.ticket(text) == ticket)
        #expect(text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("/"))
    }

    @Test func `answers nothing, and no form's token is one`() {
        let pause = PauseID("engine:1")
        let ticket = keys.seal(EventsTicket(pause: pause))
        #expect(throws: TokenError.forged) { try keys.authentic(ticket) }
        let token = keys.seal(FormToken(pause: pause, shown: "s"))
        #expect(throws: TokenError.forged) { try keys.ticket(token) }
        #expect(throws: TokenError.malformed) { try keys.ticket("x") }
    }
}
