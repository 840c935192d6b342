/// A thing that happened to a pause or to its answer.
public enum LedgerEvent: String, Hashable, Sendable, CaseIterable {
    /// The pause came, or came back.
    case opened

    /// It asks or shows something else than before.
    case changed

    /// An answer was taken.
    case answered

    /// The answer was about to be sent to the orchestrator.
    case sending

    /// It did not arrive, for certain: it is sent again later.
    case postponed

    /// It may or may not have arrived: the orchestrator is read back.
    case unknown

    /// The orchestrator said that it took it.
    case accepted

    /// It was read back from the orchestrator.
    case confirmed

    /// The orchestrator refused it; the pause is open again.
    case refused

    /// The pause was over when it came.
    case overtaken

    /// The deadline passed.
    case expired

    /// The run was cancelled.
    case cancelled

    /// The orchestrator no longer lists the pause.
    case gone

    /// What it asked and what was answered were removed when their time was over.
    case purged

    /// The store was put back from a backup; about no single pause, whose id is then empty.
    case restored
}
