import RunStore

extension StoredPause {
    /// What to tell who comes late; `nil` while the pause is open.
    var closure: IntakeVerdict? {
        if state == .open { return nil }
        return decision.map(IntakeVerdict.decided) ?? .closed(state)
    }
}
