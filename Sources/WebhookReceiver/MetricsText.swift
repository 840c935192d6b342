import Foundation
import RunStore
import Telemetry

/// The figures that an operator watches, in Prometheus' text exposition format.
struct MetricsText {
    private(set) var exposition = Exposition()

    var text: String { exposition.text }

    /// The figures of this moment; `store` is `nil` when it cannot be read: the rest is told all the same.
    init(
        _ store: (counts: StoreCounts, ledgerSequence: Int64)?, _ figures: Figures, now: Date = Date()
    ) {
        add(.gauge, "store_readable", "Whether the store can be read: 1, else 0.", store == nil ? 0 : 1)
        if let store {
            addStore(store.counts, now)
            add(
                .gauge, "ledger_sequence", "The number of the ledger's last entry.",
                Double(store.ledgerSequence))
        }
        addAnswers(figures.tally)
        addDeliveries(figures.tally)
        addSite(figures.tally)
        addProcess(figures)
    }

    private mutating func addStore(_ counts: StoreCounts, _ now: Date) {
        add(.gauge, "pauses_waiting", "Pauses that wait for a person.", Double(counts.waiting))
        add(
            .gauge, "answers_held", "Accepted answers that the orchestrator does not have yet.",
            Double(counts.held))
        let age = counts.oldestHeldAt.map { now.timeIntervalSince($0).rounded(.down) } ?? 0
        add(
            .gauge, "oldest_held_answer_age_seconds", "Age of the oldest held answer; 0 for none.",
            max(0, age))
    }

    private mutating func addAnswers(_ tally: Tally) {
        let accepted = tally.accepted.sorted { $0.key < $1.key }
        exposition.add(
            .counter, Self.name("answers_accepted_total"),
            "Answers that were committed, by the way they came.",
            accepted.map { ([("channel", $0.key)], Double($0.value)) })
        add(
            .counter, "answers_repeated_total", "Posts of an answer that was committed before.",
            Double(tally.repeated))
        exposition.add(
            .counter, Self.name("refusals_total"), "Posts and requests that were turned away, by reason.",
            Refusal.allCases.map { ([("reason", $0.rawValue)], Double(tally.refusals[$0] ?? 0)) })
    }

    private mutating func addDeliveries(_ tally: Tally) {
        let steps = tally.deliveries.map { (labels: Self.labels($0.key), value: Double($0.value)) }
        exposition.add(
            .counter, Self.name("delivery_steps_total"),
            "Times an answer was sent or read back, by what came of it.",
            steps.sorted { "\($0.labels)" < "\($1.labels)" })
        exposition.add(
            Self.name("delivery_latency_seconds"), "From committing an answer to reading it back.",
            by: "orchestrator",
            tally.latency.sorted { $0.key < $1.key })
        let pulls = tally.pulls.sorted { $0.key < $1.key }
        exposition.add(
            .gauge, Self.name("last_pull_timestamp_seconds"),
            "When the orchestrator last said who waits; 0 for never.",
            pulls.map {
                ([("orchestrator", $0.key)], $0.value.lastSuccess?.timeIntervalSince1970.rounded() ?? 0)
            })
        exposition.add(
            .counter, Self.name("pull_failures_total"), "Times the orchestrator could not be asked.",
            pulls.map { ([("orchestrator", $0.key)], Double($0.value.failures)) })
    }

    private mutating func addSite(_ tally: Tally) {
        add(
            .counter, "site_files_written_total", "Pages and other files of the site that were written.",
            Double(tally.filesWritten))
        add(
            .counter, "site_failures_total", "Times the site could not be brought up to date.",
            Double(tally.siteFailures))
    }

    private mutating func addProcess(_ figures: Figures) {
        let process = ProcessFigures()
        exposition.add(
            .gauge, Self.name("build_info"), "Always 1; the labels say which program on which store.",
            [([("version", figures.version), ("store_version", "\(RunStore.version)")], 1)])
        exposition.add(
            .gauge, "process_start_time_seconds", "When the process began.",
            figures.startedAt.timeIntervalSince1970.rounded())
        exposition.add(
            .gauge, "process_resident_memory_bytes", "Resident memory.",
            process.residentBytes.map(Double.init))
        exposition.add(
            .counter, "process_cpu_seconds_total", "Processor time taken.", process.processorSeconds)
        exposition.add(
            .gauge, "process_open_fds", "Open files and connections.", process.openFiles.map(Double.init))
        exposition.add(
            .gauge, "process_max_fds", "How many of them the system allows.",
            process.mostOpenFiles.map(Double.init))
    }

    private mutating func add(_ kind: Exposition.Kind, _ name: String, _ help: String, _ value: Double) {
        exposition.add(kind, Self.name(name), help, value)
    }

    private static func name(_ rest: String) -> String { "countersign_\(rest)" }

    private static func labels(_ step: DeliveryStep) -> [(String, String)] {
        [("orchestrator", step.orchestrator), ("step", step.kind.rawValue), ("outcome", step.outcome)]
    }
}
