import Languages
import Runs

extension Words {
    /// What a receipt's page says.
    func statement(on state: Receipt.State, _ kind: PauseKind) -> Statement {
        switch state {
        case .held: statement(.warn, .receiptHeldWord, .receiptHeld, .receiptHeldLead)
        case .accepted: statement(.warn, .receiptAcceptedWord, .receiptAccepted, .receiptAcceptedLead)
        case .confirmed: confirmed(kind)
        case .refused: statement(.bad, .receiptRefusedWord, .receiptRefused, .receiptRefusedLead)
        case .overtaken: statement(.bad, .receiptOvertakenWord, .receiptOvertaken, .receiptOvertakenLead)
        }
    }

    private func confirmed(_ kind: PauseKind) -> Statement {
        switch kind {
        case .paused:
            statement(
                .good, .receiptConfirmedWord, .receiptPausedConfirmed, .receiptPausedConfirmedLead)
        case .suspended:
            statement(
                .good, .receiptConfirmedWord, .receiptSuspendedConfirmed, .receiptSuspendedConfirmedLead)
        }
    }

    /// What a notice's page says.
    func statement(on kind: NoticePage.Kind) -> Statement {
        switch kind {
        case .answered: statement(.good, .noticeAnsweredWord, .noticeAnswered, .noticeAnsweredLead)
        case .expired(_, let effect): expired(effect)
        case .gone: statement(.plain, .noticeGoneWord, .noticeGone, .noticeGoneLead)
        case .stale: statement(.warn, .noticeStaleWord, .noticeStale, .noticeStaleLead)
        case .changed: statement(.warn, .noticeChangedWord, .noticeChanged, .noticeChangedLead)
        case .cancelled:
            statement(.plain, .noticeCancelledWord, .noticeCancelled, .noticeCancelledLead)
        case .linkOver: statement(.warn, .noticeLinkOverWord, .faultLinkOver, .noticeLinkOverLead)
        case .notFound: statement(.plain, .noticeNotFoundWord, .noticeNotFound, .noticeNotFoundLead)
        case .problem(let status, let title, let detail):
            Statement(.bad, self(.noticeProblemWord, ["status": String(status)]), title, detail)
        }
    }

    private func expired(_ effect: DeadlineEffect) -> Statement {
        let lead: Phrase =
            switch effect {
            case .runFails: .noticeExpiredFailsLead
            case .runExpires: .noticeExpiredToldLead
            }
        return statement(.warn, .noticeExpiredWord, .noticeExpired, lead)
    }

    private func statement(_ tone: Statement.Tone, _ word: Phrase, _ heading: Phrase, _ lead: Phrase)
        -> Statement
    {
        Statement(tone, self[word], self[heading], self[lead])
    }

    /// The names of what a statement lists.
    enum Particular {
        case question, run, flow, orchestrator, received, changed, answeredBy, knownBy, answered, deadline,
            receipt
    }

    func name(of particular: Particular) -> String {
        switch particular {
        case .question: self[.particularQuestion]
        case .run: self[.particularRun]
        case .flow: self[.particularFlow]
        case .orchestrator: self[.particularOrchestrator]
        case .received: self[.particularReceived]
        case .changed: self[.particularChanged]
        case .answeredBy: self[.particularAnsweredBy]
        case .knownBy: self[.particularKnownBy]
        case .answered: self[.particularAnswered]
        case .deadline: self[.particularDeadline]
        case .receipt: self[.particularReceipt]
        }
    }

    /// How it is known who answered.
    func proof(_ proof: Reviewer.Proof) -> String {
        switch proof {
        case .word: self[.provenByWord]
        case .link: self[.provenByLink]
        case .proxy: self[.provenByProxy]
        }
    }

    /// The way an answer came, for the history.
    func through(_ channel: String) -> String {
        switch channel {
        case "form": self[.historyThroughForm]
        case "json": self[.historyThroughJSON]
        case "many": self[.historyThroughMany]
        default: self(.historyThrough, ["channel": channel])
        }
    }

    /// Who answered, when they did not say who they are.
    var somebody: String { self[.statementSomebody] }
}
