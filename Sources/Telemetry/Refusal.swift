/// Why a posted answer, or a request before it, was turned away: the reasons that are counted.
public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// It does not fit the schema; it came back with what to mend.
    case invalid

    /// The question is another than the one that was shown.
    case changed

    /// Somebody else's answer came first.
    case decided

    /// The pause is over without an answer: its deadline passed, or the run was cancelled or went on.
    case late

    /// The form's token is not ours, or its key was retired.
    case badToken = "bad_token"

    /// The form's token is too old.
    case expiredToken = "expired_token"

    /// The reviewer may not answer this pause.
    case forbiddenReviewer = "forbidden_reviewer"

    /// No pause of that name is known here.
    case unknownPause = "unknown_pause"

    /// No page of ours posts this.
    case malformed

    /// A body longer than is taken.
    case tooLarge = "too_large"

    /// A content type that is not taken.
    case unsupportedType = "unsupported_type"

    /// The run's schema makes no form.
    case unusable

    /// The store could not commit it: the one reason that is this machine's fault.
    case notKept = "not_kept"

    /// Too many from one client or for one token.
    case rateLimited = "rate_limited"

    /// The server turned the request away before any route saw it.
    case gate

    /// A program without the token of the API or of the figures.
    case unauthorized
}
