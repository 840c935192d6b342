import Logging
import Synchronization
import Testing

@testable import Telemetry

@Suite struct LineLogHandlerTests {
    private final class Lines: Sendable {
        private let all = Mutex<[String]>([])
        var text: String { all.withLock { $0.joined() } }
        func add(_ line: String) { all.withLock { $0.append(line) } }
    }

    @Test func `writes from its level on, a line an event, with the logger's own metadata`() {
        let lines = Lines()
        var log = Logger(label: "test") { _ in LineLogHandler(.text, from: .notice) { lines.add($0) } }
        log[metadataKey: "portal"] = "one"
        log.info("unheard")
        log.notice("heard", metadata: ["two": "2"])
        log.error("heard too", metadata: ["portal": "other"])
        let heard = lines.text.split(separator: "\n").map { $0.drop { $0 != " " } }
        #expect(
            heard == [" notice   heard portal=one two=2", " error    heard too portal=other"])
    }
}
