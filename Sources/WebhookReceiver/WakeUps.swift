import RunStore

/// Says when to look again: after each change of the store, and at an interval for what became due.
enum WakeUps {
    private static let interval = Duration.seconds(1)

    /// The wake-ups, until the consumer ends; those that come while nobody waits are one.
    static func from(_ store: RunStore) -> AsyncStream<Void> {
        from(store.revisions(), every: interval)
    }

    /// The same for any revisions; they end when those do.
    static func from(_ revisions: AsyncStream<Int64>, every interval: Duration) -> AsyncStream<Void> {
        let (wakeUps, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let changes = Task {
            for await _ in revisions { continuation.yield() }
            continuation.finish()
        }
        let clock = Task {
            while (try? await Task.sleep(for: interval)) != nil { continuation.yield() }
        }
        continuation.onTermination = { _ in
            changes.cancel()
            clock.cancel()
        }
        continuation.yield()
        return wakeUps
    }
}
