import Languages

extension Words {
    /// A list's heading: how many wait, on its first page.
    func heading(of page: IndexPage) -> String {
        if case .state(let state) = page.subject { return name(of: state) }
        return page.waiting.map(questionsWait) ?? self[.indexTitle]
    }

    /// What is said under the heading, where a list needs it.
    func lead(of page: IndexPage) -> String? {
        if case .state = page.subject {
            return page.entries.isEmpty ? self[.indexNone] : self[.indexLast]
        }
        return page.entries.isEmpty && page.shared == nil ? self[.indexNothing] : nil
    }

    /// What a list holds besides all that waits, most pressing first.
    func subject(_ subject: IndexPage.Subject) -> String? {
        switch subject {
        case .pressing, .state: return nil
        case .oldest, .important: return label(subject).label
        case .flow, .tag, .orchestrator:
            let name = label(subject)
            return name.kind.map { "\($0)\(self[.colon]) \(isolated(name.label))" }
        }
    }

    /// A list's name in a menu, with what kind of name that is where it came from strangers.
    func label(_ subject: IndexPage.Subject) -> (kind: String?, label: String) {
        switch subject {
        case .pressing: (nil, self[.indexPressing])
        case .oldest: (nil, self[.indexOldest])
        case .important: (nil, self[.indexPriority])
        case .flow(let name): (self[.runFlow], name)
        case .tag(let name): (self[.indexTag], name)
        case .orchestrator(let name): (self[.particularOrchestrator], name)
        case .state(let state): (nil, name(of: state))
        }
    }

    /// What became of a question.
    func outcome(_ outcome: IndexEntry.Outcome) -> String {
        guard outcome.isDecided else { return name(of: outcome.state) }
        let by = "\(self[.particularAnsweredBy])\(self[.colon]) \(isolated(outcome.reviewer ?? somebody))"
        return outcome.state == .held ? "\(name(of: .held))\(self[.semicolon]) \(by)" : by
    }

    private func name(of state: IndexState) -> String {
        switch state {
        case .held: self[.receiptHeldWord]
        case .refused: self[.receiptRefusedWord]
        case .answered: self[.noticeAnsweredWord]
        case .expired: self[.noticeExpiredWord]
        case .closed: self[.noticeGoneWord]
        }
    }
}
