import Foundation
public import Logging
public import RunStore

/// Closes pauses whose deadline has passed, for as long as it runs.
public struct DeadlineSweeper: Sendable {
    private static let interval = Duration.seconds(1)

    private let store: RunStore
    private let log: Logger

    public init(store: RunStore, log: Logger) {
        self.store = store
        self.log = log
    }

    /// Looks once a second until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            await sweep()
            try? await Task.sleep(for: Self.interval)
        }
    }

    /// Looks once; the log says why where it cannot.
    public func sweep() async {
        do {
            _ = try await store.sweepDeadlines()
        } catch {
            log.error("deadlines are not kept", metadata: ["reason": "\(error)"])
        }
    }
}
