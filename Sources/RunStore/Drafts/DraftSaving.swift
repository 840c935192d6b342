/// What became of saving what was entered.
public enum DraftSaving: Equatable, Sendable {
    /// It is this now.
    case saved(SavedDraft)

    /// This was saved meanwhile, or before by a page that this one does not rest on; it stays.
    case other(SavedDraft)

    /// The pause no longer waits.
    case over
}
