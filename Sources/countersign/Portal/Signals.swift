import Dispatch
import Glibc

/// The signals by which an operator or a terminal speaks to the program.
enum Signals {
    /// Returns at the first SIGINT or SIGTERM.
    static func waitForEnd() async {
        for await _ in arrivals(of: [SIGINT, SIGTERM]) { break }
    }

    /// Every SIGHUP from now on, which then no longer ends the program.
    static func hangUps() -> AsyncStream<Void> {
        arrivals(of: [SIGHUP])
    }

    private static func arrivals(of numbers: [Int32]) -> AsyncStream<Void> {
        let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
        // A source may be cancelled on any thread (libdispatch), though its type does not say so.
        nonisolated(unsafe) let sources = numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        continuation.onTermination = { _ in sources.forEach { $0.cancel() } }
        return arrivals
    }
}
