import Languages

extension Problem {
    static let passphraseNeeded = Problem(
        status: 401, ProblemPhrases(title: .faultSignIn, detail: .faultPassphraseDetail))

    /// For a person, whose browser asks for it.
    static let operatorNeeded = Problem(
        status: 401, ProblemPhrases(title: .faultSignIn, detail: .faultOperatorDetail))

    /// For a person who is signed in already: asking for a password would lead nowhere.
    static let operatorsAlone = Problem(
        status: 403, ProblemPhrases(title: .faultNotForYou, detail: .faultNotOperatorDetail))

    static let signInNeeded = Problem(
        status: 403, ProblemPhrases(title: .faultSignIn, detail: .faultProxyDetail))

    /// Another site's page made the browser post.
    static let postedFromElsewhere = Problem(
        status: 403, ProblemPhrases(title: .faultNotOurs, detail: .faultElsewhereDetail))

    /// Meant for another reviewer, or no longer for this one.
    static let notForYou = Problem(
        status: 403, ProblemPhrases(title: .faultNotForYou, detail: .faultNotForYouDetail))

    static let linkRevoked = Problem(
        status: 403, ProblemPhrases(title: .faultLinkOver, detail: .faultLinkRevokedDetail))

    static let linkExpired = Problem(
        status: 403, ProblemPhrases(title: .faultLinkOver, detail: .faultLinkExpiredDetail))
}
