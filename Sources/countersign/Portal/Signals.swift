import Dispatch
import Glibc

/// The signals by which an operator or a terminal ends the program.
enum Signals {
    /// Returns at the first SIGINT or SIGTERM.
    static func waitForEnd() async {
        let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
        for await _ in arrivals { break }
        sources.forEach { $0.cancel() }
    }
}
