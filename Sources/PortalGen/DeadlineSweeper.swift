import Foundation
public import Logging
public import RunStore

/// Closes pauses whose deadline has passed, and reminds of those whose reminder point has come, for as long as it runs.
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
        do {
            for pause in try await store.remind() {
                log.notice("a question still waits at its reminder point", metadata: ["pause": "\(pause)"])
            }
        } catch {
            log.error("reminders are not given", metadata: ["reason": "\(error)"])
        }
    }
}
