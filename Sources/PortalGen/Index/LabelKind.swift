/// What a list may be narrowed down by.
enum LabelKind: UInt8, CaseIterable, Sendable {
    case flow, tag, orchestrator

    /// Whether a list is of use where all that waits bears the same one: a tag may be missing, the others are not.
    var narrowsAlone: Bool { self == .tag }

    /// Stands in the names of the files of its lists.
    var stem: String { "\(self)" }
}
