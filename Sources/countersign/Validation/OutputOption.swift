import ArgumentParser

/// What `--output` says: how the verdict on an instance is written.
enum OutputOption: String, ExpressibleByArgument, CaseIterable {
    /// `{"valid":…}` alone.
    case flag

    /// What is wrong, in words for people: of a union only the branch that was meant.
    case issues

    /// The errors, or the annotations, of the standard's own list.
    case basic

    /// The standard's tree of all that was evaluated.
    case hierarchical
}
