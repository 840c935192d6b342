import Foundation
import JSON
import Runs

@testable import Pages

enum StatementSamples {
    static let all =
        Receipt.State.allCases.map { Sample(name: "receipt-\($0.rawValue)", page: receipt($0)) } + [
            Sample(name: "receipt-suspended", page: receipt(.confirmed, kind: .suspended)),
            notice("answered", .answered(by: Reviewer(name: "Ada Lovelace"), at: answeredAt)),
            notice("answered-by-somebody", .answered(by: nil, at: answeredAt)),
            Sample(name: "notice-answer-shown", page: shown(IndexSamples.redeploy, of: answer)),
            Sample(name: "notice-answer-arabic", page: shown(RunSamples.arabic.pausedRun, of: answer)),
            Sample(
                name: "notice-answer-long",
                page: shown(
                    IndexSamples.redeploy, of: .object([("lines", .array((0..<400).map(JSONValue.int)))]))),
            notice("expired", .expired(at: answeredAt, .runFails)),
            notice("expired-embedded", .expired(at: nil, .runExpires)),
            notice("gone", .gone),
            notice("stale", .stale),
            notice("changed", .changed),
            notice("cancelled", .cancelled),
            notice("link-over", .linkOver),
            Sample(name: "notice-not-found", page: NoticePage(.notFound, links: Sample.links)),
            Sample(
                name: "notice-problem",
                page: NoticePage(
                    .problem(
                        status: 413, title: "The answer is too long",
                        detail:
                            "It may have 1 MiB at most. Shorten it, go back in your browser, and send it again."
                    ),
                    links: Sample.links)),
        ]

    private static let answeredAt = Sample.date("2026-11-21T13:37:00Z")

    /// A schema with a secret, and an answer to it that has it as the store keeps it.
    private static let form = FormSamples.form(
        #"""
        {"properties": {
          "approve": {"type": "boolean", "title": "Release <it>"}, "note": {"type": "string"},
          "token": {"type": "string", "format": "password"},
          "keys": {"type": "object", "writeOnly": true, "additionalProperties": {"type": "string"}},
          "lines": {"type": "array", "title": "Lines", "items": {"type": "object", "properties": {
            "amount": {"type": "number"}, "code": {"type": "string", "writeOnly": true}}}}}}
        """#)

    private static let answer = Sample.json(
        #"""
        {"approve": true, "note": "as <b>agreed</b> \u202Egnp", "token": "sha256:hush", "keys": "sha256:hush",
         "lines": [{"amount": 1.10, "code": "sha256:hush"}, {"amount": 9007199254740993}], "<i>": null}
        """#)

    private static func shown(_ pausedRun: PausedRun, of answer: JSONValue) -> NoticePage {
        var page = NoticePage(
            .answered(by: Reviewer(name: "Ada <Lovelace>"), at: answeredAt), about: pausedRun,
            links: Sample.links, madeAt: Sample.madeAt)
        page.answer = form.map { ShownAnswer(answer, form: $0) }
        return page
    }

    private static func notice(_ name: String, _ kind: NoticePage.Kind) -> Sample {
        Sample(
            name: "notice-\(name)",
            page: NoticePage(kind, about: IndexSamples.redeploy, links: Sample.links, madeAt: Sample.madeAt))
    }

    private static func receipt(_ state: Receipt.State, kind: PauseKind = .paused) -> ReceiptPage {
        let reason: [Receipt.State: String] = [
            .held: "prefect cannot be reached: connection refused.",
            .refused: "the input is not what the flow takes.",
            .overtaken: "the run was resumed in the Prefect console.",
        ]
        let receipt = Receipt(
            id: "c0ffee5eed", pause: PauseID("prefect:7d2f"),
            run: Run(id: "7d2f", name: "agile-otter", flow: "redeploy-flow"), orchestrator: "prefect",
            kind: kind,
            state: state, reason: reason[state], reviewer: Reviewer(name: "Ada <Lovelace>"),
            receivedAt: Sample.date("2026-11-21T13:40:00Z"), updatedAt: Sample.date("2026-11-21T13:41:00Z"))
        return ReceiptPage(receipt, links: Sample.links, madeAt: Sample.madeAt)
    }
}
