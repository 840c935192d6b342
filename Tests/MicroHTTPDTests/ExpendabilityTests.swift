import Testing

@testable import MicroHTTPD

struct ExpendabilityTests {
    @Test
    func
        `gives way in the order of silence, streams at rest, slow senders, slow readers, never those waited for`()
    {
        let second = 1_000_000_000
        let connections: [(ConnectionRecord.Phase, Int)] = [
            (.replying, 1), (.body, 2), (.idle, 4), (.working, 0), (.head, 3), (.body, 1), (.replying, 0),
            (.idle, 99), (.body, 98),
            (.replying, 96), (.streaming, 5), (.streaming, 99),
        ]
        let order = connections.indices
            .compactMap { index in
                let (phase, since) = connections[index]
                return Expendability(phase, since: since * second, at: 99 * second + second / 5).map {
                    (index, $0)
                }
            }
            .sorted { $0.1 < $1.1 }
            .map(\.0)
        #expect(order == [4, 2, 10, 5, 1, 6, 0])
    }
}
