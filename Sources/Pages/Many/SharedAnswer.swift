public import Forms
public import JSON

/// An answer that fits, and that each of several runs gets once it is confirmed.
public struct SharedAnswer: Sendable {
    /// The run input; `nil` where the runs are only resumed.
    public let input: JSONValue?

    /// The form that was filled in; `nil` for plain pauses.
    public let form: Form?

    /// What the confirming form posts: the sealed tokens, and all that was posted to get here.
    public let posted: [FormBody.Pair]

    /// In whose name those are answered that are made out to somebody; `nil` where none is.
    public var addressee: String?

    /// The name under which the others are answered; `nil` where nobody gave one.
    public var reviewerName: String?

    public init(_ input: JSONValue?, form: Form?, posted: [FormBody.Pair]) {
        (self.input, self.form, self.posted) = (input, form, posted)
    }
}
