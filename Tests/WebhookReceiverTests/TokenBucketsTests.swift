import Testing

@testable import WebhookReceiver

struct TokenBucketsTests {
    @Test func `lets two minutes' worth come at once, then as many as the rate brings`() {
        let buckets = TokenBuckets(perMinute: 30)
        let burst = (0..<61).map { _ in buckets.take(7, at: 100) }
        #expect(burst == Array(repeating: nil, count: 60) + [2])
        #expect(buckets.take(7, at: 101) == 1)
        #expect(buckets.take(7, at: 102) == nil)
        #expect(buckets.take(7, at: 102) == 2)
    }

    @Test func `counts each key apart`() {
        let buckets = TokenBuckets(perMinute: 1)
        #expect((0..<5).map { buckets.take($0, at: 0) } == [nil, nil, nil, nil, nil])
        #expect((0..<3).map { _ in buckets.take(9, at: 0) } == [nil, nil, 60])
    }

    @Test func `keeps a bounded number of buckets, those used lately among them`() {
        let buckets = TokenBuckets(perMinute: 1)
        _ = (buckets.take(-1, at: 0), buckets.take(-1, at: 0))
        for key in 0..<100_000 {
            _ = buckets.take(key, at: 0)
            if key % 1000 == 0 { #expect(buckets.take(-1, at: 0) == 60) }
        }
        #expect(buckets.count <= TokenBuckets.most)
    }
}
