import Runs

/// One thing that a roster asks of the store.
enum RosterStep: Sendable {
    case open(Question)
    case change(Question)
    case reopen(Question)
    case close(PauseID)
}

extension RosterChanges {
    mutating func add(_ step: RosterStep) {
        switch step {
        case .open(let question), .reopen(let question): opened.append(question.pausedRun.id)
        case .change(let question): changed.append(question.pausedRun.id)
        case .close(let id): gone.append(id)
        }
    }
}
