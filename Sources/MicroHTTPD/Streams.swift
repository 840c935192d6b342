import Synchronization

/// The streams under way: so few that other requests find places for connections, and so many of one client that others
/// have some too.
final class Streams: Sendable {
    private struct State {
        var feeds: [ObjectIdentifier: StreamFeed] = [:]
        var counts: [String: Int] = [:]
        var isOver = false
    }

    private let limit: Int
    private let limitPerClient: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - limit: how many there may be.
    ///   - limitPerClient: how many of them one client may have; 0 for any number.
    init(limit: Int, limitPerClient: Int) {
        (self.limit, self.limitPerClient) = (limit, limitPerClient)
    }

    var count: Int { state.withLock { $0.feeds.count } }

    /// Takes one more, if it may come.
    func open(_ feed: StreamFeed) throws(HTTPRefusal) {
        let refusal = state.withLock { state -> HTTPRefusal? in
            guard !state.isOver else { return .stopping }
            let count = feed.client.map { state.counts[$0, default: 0] } ?? 0
            guard state.feeds.count < limit, limitPerClient == 0 || count < limitPerClient else {
                return .busy
            }
            state.feeds[ObjectIdentifier(feed)] = feed
            if let client = feed.client { state.counts[client] = count + 1 }
            return nil
        }
        if let refusal { throw refusal }
    }

    /// Ends one, after libmicrohttpd's last word about its request.
    func close(_ feed: StreamFeed) {
        feed.close()
        state.withLock { state in
            guard state.feeds.removeValue(forKey: ObjectIdentifier(feed)) != nil, let client = feed.client
            else { return }
            state.counts[client] = state.counts[client].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
    }

    /// Ends all, and lets none begin: from here on no stream suspends its connection.
    func endAll() {
        let feeds = state.withLock { state in
            state.isOver = true
            return Array(state.feeds.values)
        }
        for feed in feeds { feed.end() }
    }
}
