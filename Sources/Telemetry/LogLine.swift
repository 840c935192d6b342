import Foundation
import Logging

/// One event as one line of the log.
///
/// Whatever strangers put into it, it stays one line that shows what it holds: what controls, ends or turns a line is
/// written as `\uXXXX`, and each field ends after `longestField` scalars.
struct LogLine {
    /// The most Unicode scalars of a field that are kept; `…` stands for the rest.
    static let longestField = 256

    /// The members that every line has; metadata of such a name gets `_` in front.
    private static let ownNames: Set<String> = ["time", "level", "message"]

    private let time: String
    private let level: Logger.Level
    private let message: String
    private let fields: [(name: String, value: String)]

    init(at date: Date, _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) {
        time = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        self.level = level
        self.message = message
        fields = metadata.sorted { $0.key < $1.key }
            .map { (Self.ownNames.contains($0.key) ? "_\($0.key)" : $0.key, "\($0.value)") }
    }

    /// The line without its end.
    func text(_ format: LogFormat) -> String {
        switch format {
        case .json: json
        case .text: plain
        }
    }

    private var json: String {
        let own = [("time", time), ("level", level.rawValue), ("message", message)]
        let members = (own + fields).map { "\($0.quotedLine):\($1.quotedLine)" }
        return "{\(members.joined(separator: ","))}"
    }

    private var plain: String {
        let level = level.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
        let pairs = fields.map { " \($0.oneLine)=\($1.isWord ? $1 : $1.quotedLine)" }
        return "\(time) \(level) \(message.oneLine)\(pairs.joined())"
    }
}

extension String {
    /// Whether it needs no quotes to be told from what follows.
    fileprivate var isWord: Bool {
        !isEmpty && utf8.count <= LogLine.longestField
            && utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C && $0 != 0x3D }
    }
}
