import ArgumentParser
import JSON
import Telemetry

/// `countersign doctor`: whether the portal is well, and what to do where it is not.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Look at store, ledger, permissions, clock, orchestrators, keys, disk and site, with advice.",
        discussion: """
            Changes nothing. May run beside the portal, best as its user. The exit is 1 when something is bad.

            Example:
              countersign doctor --store /var/lib/countersign/countersign.sqlite --json
            """)

    @OptionGroup var options: PortalOptions

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() async throws {
        let findings = await Doctor(try await Settings.read(flags: options.values)).findings()
        let isWell = !findings.contains { $0.verdict == .bad }
        if json {
            let list = JSONValue.array(findings.map(\.json))
            StandardOutput.print(JSONValue.object([("well", .bool(isWell)), ("findings", list)]).text)
        } else {
            for finding in findings { StandardOutput.print(finding.line) }
        }
        if !isWell { throw ExitCode.failure }
    }
}
