import Foundation
import Prefect
import Runs

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Doctor {
    private static let patienceInSeconds: TimeInterval = 10

    /// A header's date has no fractions, and the way takes its time.
    private static let unremarkableSkewInSeconds: TimeInterval = 5
    private static let badSkewInSeconds: TimeInterval = 60

    /// Whether each orchestrator answers and takes the credentials, and whether its clock agrees with ours.
    func engines() async -> [Finding] {
        guard let prefect = settings.prefect else {
            return [.ok("orchestrators", "none but the embedded one")]
        }
        return [
            await answers(PrefectOrchestrator(settings: prefect)), await clock(prefect.apiURL, "prefect"),
        ]
    }

    private func answers(_ orchestrator: any Orchestrator) async -> Finding {
        do {
            let roster = try await orchestrator.pausedRuns()
            let words = "\(orchestrator.name) answers; \(roster.runs.count) runs wait"
            guard let problem = roster.problems.first else { return .ok("orchestrators", words) }
            return .warn(
                "orchestrators", "\(words), \(roster.problems.count) cannot be read", problem.reason)
        } catch {
            return .bad("orchestrators", "\(error)", "answers are held until it is well")
        }
    }

    private func clock(_ url: URL, _ name: String) async -> Finding {
        let request = URLRequest(
            url: url.appendingPathComponent("health"), timeoutInterval: Self.patienceInSeconds)
        let asked = Date()
        guard let (_, response) = try? await URLSession.shared.data(for: request),
            let text = (response as? HTTPURLResponse)?.value(forHTTPHeaderField: "Date"),
            let theirs = Self.httpDate(text)
        else { return .warn("clock", "\(name) does not say what time it is", "compare the clocks yourself") }
        let skew = theirs.timeIntervalSince(asked.addingTimeInterval(Date().timeIntervalSince(asked) / 2))
        let words = "\(Int(abs(skew).rounded())) s \(skew < 0 ? "before" : "behind") \(name)"
        let advice = "set the clock of both: deadlines and tokens are judged by it"
        if abs(skew) > Self.badSkewInSeconds { return .bad("clock", words, advice) }
        return abs(skew) > Self.unremarkableSkewInSeconds
            ? .warn("clock", words, advice) : .ok("clock", "agrees with \(name)")
    }

    /// Source: RFC 9110 §5.6.7, IMF-fixdate.
    private static func httpDate(_ text: String) -> Date? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "GMT")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.date(from: text)
    }
}
