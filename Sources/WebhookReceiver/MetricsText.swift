import Foundation
import RunStore

/// The figures in Prometheus' text exposition format, version 0.0.4.
struct MetricsText {
    private(set) var text = ""

    init(_ counts: StoreCounts, now: Date = Date()) {
        add("countersign_pauses_waiting", "Pauses that wait for a person.", counts.waiting)
        add(
            "countersign_answers_held", "Accepted answers that the orchestrator does not have yet.",
            counts.held)
        let age = counts.oldestHeldAt.map { Int(now.timeIntervalSince($0)) } ?? 0
        add(
            "countersign_oldest_held_answer_age_seconds", "Age of the oldest held answer; 0 for none.",
            max(0, age))
    }

    private mutating func add(_ name: String, _ help: String, _ value: Int) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }
}
