import JSON

/// One step into a value; turned into words only where an issue is found.
enum ValueStep {
    case index(Int)

    /// The place of a key on the tape.
    case key(Int)

    /// A member that the schema names.
    case name(Text)
}
