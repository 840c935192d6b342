public import JSON

/// What became of an answer.
public enum FormAnswer: Equatable, Sendable {
    /// The run input, and the controls as they were.
    case valid(JSONValue, Draft)

    /// What to change, in the order of the fields, and the controls as they were.
    case invalid([FormProblem], Draft)

    /// No browser posts this from our form: the reason.
    case malformed(FormBodyError)
}
