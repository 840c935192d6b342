import Languages

extension Problem {
    /// A list was posted without a choice.
    static let nothingChosen = Problem(
        status: 400, ProblemPhrases(title: .faultNothingChosen, detail: .faultNothingChosenDetail))

    /// The form of one of several runs is another, or takes no such answer.
    static let unfit = Problem(
        status: 422, ProblemPhrases(title: .faultUnfit, detail: .faultUnfitDetail))

    static let tooManyChosen = Problem(
        status: 400,
        ProblemPhrases(
            title: .faultTooManyChosen, detail: .faultTooManyChosenDetail,
            values: ["most": String(ManyPost.most)]))
}
