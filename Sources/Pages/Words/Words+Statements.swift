import Runs

extension Words {
    /// What a receipt's page says.
    func statement(on state: Receipt.State, _ kind: PauseKind) -> Statement {
        switch state {
        case .held:
            Statement(
                .warn, "Held", "Your answer is safe",
                "It is kept here until the orchestrator takes it. There is nothing more for you to do.")
        case .accepted:
            Statement(
                .warn, "Accepted", "Your answer was handed over",
                "The orchestrator took it. It is read back now, to be sure that it arrived.")
        case .confirmed: confirmed(kind)
        case .refused:
            Statement(
                .bad, "Refused", "Your answer was refused",
                "The orchestrator did not take it, and the run still waits. Open the question again and answer it anew."
            )
        case .overtaken:
            Statement(
                .bad, "Overtaken", "Your answer came too late",
                "The question was settled in another way before your answer got there. It was not used.")
        }
    }

    private func confirmed(_ kind: PauseKind) -> Statement {
        switch kind {
        case .paused:
            Statement(
                .good, "Confirmed", "The run goes on",
                "The orchestrator has your answer, and the run goes on with it.")
        case .suspended:
            Statement(
                .good, "Confirmed", "The run is rescheduled",
                "The orchestrator has your answer. The run is rescheduled, and starts again with it.")
        }
    }

    /// What a notice's page says.
    func statement(on kind: NoticePage.Kind) -> Statement {
        switch kind {
        case .answered:
            Statement(
                .good, "Answered", "Already answered",
                "This question has its answer. The first valid answer counts; another one is not taken.")
        case .expired(_, let effect): expired(effect)
        case .gone:
            Statement(
                .plain, "Closed", "This question is closed",
                "The run no longer waits for an answer: it went on, or it ended.")
        case .stale:
            Statement(
                .warn, "Moved on", "The run has moved on",
                "It no longer asks the question that you answered. Your answer was not used.")
        case .changed:
            Statement(
                .warn, "Changed", "The question changed",
                "It is not what it was when you opened it. Your answer was not used: read the question again, "
                    + "then answer it.")
        case .cancelled:
            Statement(.plain, "Cancelled", "This run was cancelled", "It no longer needs an answer.")
        case .notFound:
            Statement(
                .plain, "Not found", "There is no such page",
                "Check that the link is complete. A question that was settled long ago may be gone.")
        case .problem(let status, let title, let detail):
            Statement(.bad, problem(status), title, detail)
        }
    }

    private func expired(_ effect: DeadlineEffect) -> Statement {
        let consequence =
            switch effect {
            case .runFails: "Without an answer the run fails."
            case .runExpires: "The run was told that nobody answered."
            }
        return Statement(
            .warn, "Expired", "The time to answer is over", "The deadline passed. \(consequence)")
    }

    private func problem(_ status: Int) -> String { "Problem \(status)" }

    /// The names of what a statement lists.
    enum Particular {
        case question, run, flow, orchestrator, received, changed, answeredBy, answered, deadline, receipt
    }

    func name(of particular: Particular) -> String {
        switch particular {
        case .question: "Question"
        case .run: "Run"
        case .flow: "Flow"
        case .orchestrator: "Orchestrator"
        case .received: "Received"
        case .changed: "Last change"
        case .answeredBy: "Answered by"
        case .answered: "Answered"
        case .deadline: "Deadline"
        case .receipt: "Receipt"
        }
    }

    /// Who answered, when they did not say who they are.
    var somebody: String { "Somebody who gave no name" }
}
