public import Forms

/// The form that several runs have in common, to be filled in once.
public struct SharedForm: Sendable {
    /// `nil` for plain pauses, which are only resumed.
    public let form: Form?

    /// The sealed tokens that bind the answer to each run's question.
    public let tokens: [String]

    /// What the controls hold.
    public var draft = Draft()

    /// What to change before anything can be sent.
    public var problems: [FormProblem] = []

    /// Whether sending it can come to anything; if not, it only gives back what was typed.
    public var canBeSent = true

    /// In whose name those are answered that are made out to somebody; `nil` where none is.
    public var addressee: String?

    /// Whether some are for anyone, so that a name is asked for.
    public var asksName = true

    /// What was typed as the name.
    public var reviewerName = ""

    public init(_ form: Form?, tokens: [String]) {
        (self.form, self.tokens) = (form, tokens)
    }
}
