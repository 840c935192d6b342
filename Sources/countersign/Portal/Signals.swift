import Dispatch
import Glibc

/// The signals by which an operator or a terminal speaks to the program.
enum Signals {
    /// Every SIGINT and SIGTERM from now on, which then no longer end the program.
    static func ends() async -> AsyncStream<Void> {
        await arrivals(of: [SIGINT, SIGTERM])
    }

    /// Every SIGHUP from now on, which then no longer ends the program.
    static func hangUps() async -> AsyncStream<Void> {
        await arrivals(of: [SIGHUP])
    }

    /// Returns once the signals are heard: one that comes earlier has its usual effect, and none is lost between.
    ///
    /// They need not be ignored besides: on Linux, libdispatch hears them by a handler of its own, which that would undo.
    private static func arrivals(of numbers: [Int32]) async -> AsyncStream<Void> {
        let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
        // A source may be cancelled on any thread (libdispatch), though its type does not say so.
        nonisolated(unsafe) let sources = numbers.map {
            DispatchSource.makeSignalSource(signal: $0, queue: .global())
        }
        continuation.onTermination = { _ in sources.forEach { $0.cancel() } }
        for source in sources {
            source.setEventHandler { continuation.yield() }
            await withCheckedContinuation { heard in
                source.setRegistrationHandler { heard.resume() }
                source.resume()
            }
        }
        return arrivals
    }
}
