import Languages

extension Problem {
    /// A list was posted without a choice.
    static let nothingChosen = Problem(
        status: 400, ProblemPhrases(title: .faultNothingChosen, detail: .faultNothingChosenDetail))

    static let tooManyChosen = Problem(
        status: 400,
        ProblemPhrases(
            title: .faultTooManyChosen, detail: .faultTooManyChosenDetail,
            values: ["most": String(ManyPost.most)]))
}
