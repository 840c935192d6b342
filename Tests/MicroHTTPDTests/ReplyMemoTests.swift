import Testing

@testable import MicroHTTPD

struct ReplyMemoTests {
    private static func response(_ memo: ReplyMemo) -> HTTPResponse {
        var response = HTTPResponse(text: "a page")
        response.memo = memo
        return response
    }

    @Test func `gives the same reply to answers that say the same, and no other`() throws {
        let memo = ReplyMemo()
        let first = try #require(Reply.of(Self.response(memo), closes: false))
        #expect(Reply.of(Self.response(memo), closes: false) === first)
        var other = Self.response(memo)
        other.headers.set("Cache-Control", to: "no-cache")
        let second = try #require(Reply.of(other, closes: false))
        #expect(second !== first)
        #expect(Reply.of(other, closes: false) === second)
        other.status = 203
        #expect(Reply.of(other, closes: false) !== second)
    }

    @Test func `keeps no reply that closes its connection, nor one of another body`() throws {
        let memo = ReplyMemo()
        let first = try #require(Reply.of(Self.response(memo), closes: false))
        #expect(Reply.of(Self.response(memo), closes: true) !== first)
        var other = Self.response(memo)
        other.body = .bytes([])
        #expect(other.memo == nil)
        #expect(Reply.of(Self.response(memo), closes: false) === first)
    }
}
