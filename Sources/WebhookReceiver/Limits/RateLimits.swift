import Foundation
public import MicroHTTPD

/// How much each client may ask of the receiver.
///
/// Clients are told apart by `HTTPRequest.clientNetwork`. A peer on this machine that is no trusted proxy is not limited,
/// for it is most likely a proxy with everybody behind it: one of them could lock all others out, of a form too.
public struct RateLimits: Sendable {
    /// Wrong credentials that one client may bring a minute.
    private static let guessesPerMinute = 30

    private let posts: TokenBuckets?
    private let forms: TokenBuckets?
    private let guesses: TokenBuckets?

    /// - Parameters:
    ///   - perClient: posts a minute of one client; 0 for any number, of wrong credentials too.
    ///   - perToken: posts a minute of one client with one form's token; 0 for any number.
    public init(perClient: Int, perToken: Int) {
        posts = perClient > 0 ? TokenBuckets(perMinute: perClient) : nil
        guesses = perClient > 0 ? TokenBuckets(perMinute: Self.guessesPerMinute) : nil
        forms = perToken > 0 ? TokenBuckets(perMinute: perToken) : nil
    }

    /// Counts a post of the request's client.
    ///
    /// - Returns: `nil` when it may go on; else in how many seconds it may.
    public func post(_ request: HTTPRequest) -> Int? {
        Self.take(request.clientNetwork, from: posts)
    }

    /// Counts what one post does besides, as if each came alone.
    ///
    /// - Returns: `nil` when all of it may go on; else in how many seconds it may.
    func post(_ request: HTTPRequest, besides count: Int) -> Int? {
        for _ in 0..<max(0, count) { if let seconds = post(request) { return seconds } }
        return nil
    }

    /// Counts a post with a form's token, for each client apart: nobody can use up another one's form.
    public func post(_ request: HTTPRequest, token: String) -> Int? {
        Self.take(request.clientNetwork.map { "\($0) \(token)" }, from: forms)
    }

    /// Counts wrong credentials of the request's client.
    public func guess(_ request: HTTPRequest) -> Int? {
        Self.take(request.clientNetwork, from: guesses)
    }

    private static func take(_ key: String?, from buckets: TokenBuckets?) -> Int? {
        guard let key, let buckets else { return nil }
        return buckets.take(key.hashValue, at: ProcessInfo.processInfo.systemUptime)
    }
}
