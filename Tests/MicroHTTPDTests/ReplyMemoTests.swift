import Testing

@testable import MicroHTTPD

struct ReplyMemoTests {
    private static func response(_ memo: ReplyMemo) -> HTTPResponse {
        var response = HTTPResponse(text: "a page")
        response.memo = memo
        return response
    }

    @Test func `gives the same reply to the same response, and no other that closes its connection`() throws {
        let memo = ReplyMemo()
        let first = try #require(Reply.of(Self.response(memo), closes: false))
        #expect(Reply.of(Self.response(memo), closes: false) === first)
        #expect(Reply.of(Self.response(memo), closes: true) !== first)
        #expect(Reply.of(Self.response(memo), closes: false) === first)
    }

    @Test(
        arguments: [
            { $0.headers.set("Cache-Control", to: "no-cache") }, { $0.status = 203 },
            { $0.body = .bytes([]) },
        ] as [@Sendable (inout HTTPResponse) -> Void])
    func `is let go of by a response that is changed`(change: @Sendable (inout HTTPResponse) -> Void) {
        var response = Self.response(ReplyMemo())
        change(&response)
        #expect(response.memo == nil)
    }
}
