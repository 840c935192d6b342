import Foundation
import JSON
import Telemetry

/// What the doctor found about one thing.
struct Finding: Equatable {
    /// How it is.
    enum Verdict: String {
        case ok
        case warn
        case bad
    }

    /// What was looked at.
    let check: String
    let verdict: Verdict

    /// How it is, in words.
    let words: String

    /// What to do about it; `nil` where all is well.
    let advice: String?

    static func ok(_ check: String, _ words: String) -> Finding {
        Finding(check: check, verdict: .ok, words: words, advice: nil)
    }

    static func warn(_ check: String, _ words: String, _ advice: String) -> Finding {
        Finding(check: check, verdict: .warn, words: words, advice: advice)
    }

    static func bad(_ check: String, _ words: String, _ advice: String) -> Finding {
        Finding(check: check, verdict: .bad, words: words, advice: advice)
    }

    var line: String {
        let verdict = verdict.rawValue.padding(toLength: 5, withPad: " ", startingAt: 0)
        let name = check.padding(toLength: 14, withPad: " ", startingAt: 0)
        let advice = advice.map { " → \($0.oneLine)" } ?? ""
        return "\(verdict)\(name)\(words.oneLine)\(advice)"
    }

    var json: JSONValue {
        .object([
            ("check", .string(check)), ("verdict", .string(verdict.rawValue)), ("words", .string(words)),
            ("advice", advice.map(JSONValue.string) ?? .null),
        ])
    }
}
