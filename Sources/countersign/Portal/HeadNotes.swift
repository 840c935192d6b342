import Foundation
import JSON
import Logging
import RunStore

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Notes the end of the ledger outside the store: in the log, and at an address of the operator's.
///
/// Whoever may write the store could write all of the ledger anew; what was noted elsewhere tells.
struct HeadNotes: Sendable {
    private static let interval = Duration.seconds(3600)
    private static let patienceInSeconds: TimeInterval = 10

    let store: RunStore
    let url: String?
    let log: Logger

    /// Notes it now and once an hour until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            await note()
            try? await Task.sleep(for: Self.interval)
        }
    }

    /// Notes it once; the log says why where it cannot.
    func note() async {
        do {
            let head = try await store.ledgerHead()
            log.info("ledger head", metadata: ["head": "\(head)"])
            if let url { try await post(head, to: url) }
        } catch {
            log.warning(
                "the ledger's head was not noted elsewhere", metadata: ["reason": "\(Self.words(error))"])
        }
    }

    /// The address may be a secret of its own, and Foundation would name it.
    private static func words(_ error: any Error) -> String {
        (error as? URLError).map { "the address cannot be reached (error \($0.errorCode))" } ?? "\(error)"
    }

    private func post(_ head: LedgerHead, to text: String) async throws {
        guard let url = URL(string: text) else { throw URLError(.badURL) }
        var request = URLRequest(url: url, timeoutInterval: Self.patienceInSeconds)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("countersign/\(Countersign.version)", forHTTPHeaderField: "User-Agent")
        request.httpBody = Data(
            JSONValue.object([
                ("sequence", .int(Int(head.sequence))), ("hash", .string(head.hash)),
                ("at", .string(Date().formatted(.iso8601))),
            ]).text.utf8)
        let (_, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard 200...299 ~= status else { throw HeadNotesError.refused(status: status) }
    }
}

/// Why the head could not be left elsewhere.
private enum HeadNotesError: Error, CustomStringConvertible {
    case refused(status: Int)

    var description: String {
        switch self {
        case .refused(let status): "the address answered HTTP \(status)"
        }
    }
}
