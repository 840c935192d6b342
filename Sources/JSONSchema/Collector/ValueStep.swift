/// One step into a value; turned into words only where someone asks.
enum ValueStep: BitwiseCopyable {
    /// To the same value.
    case none
    case index(UInt32)

    /// To a member: the index of its key on the tape.
    case key(UInt32)

    /// Whether it leads further into the document.
    var isInward: Bool {
        if case .none = self { return false }
        return true
    }
}
