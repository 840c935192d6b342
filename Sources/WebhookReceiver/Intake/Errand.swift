import Forms

/// What a form is posted for that is no answer.
enum Errand: Equatable, Sendable {
    /// To be kept as it is, to go on with later.
    case save

    /// To be given back as it was kept.
    case resume

    /// To be shown what is asked.
    case look

    /// To be told what would be sent.
    case preview

    /// What the button was that sent the form of one run; `nil` for an answer.
    init?(_ body: FormBody) {
        if body["_save"] != nil {
            self = .save
        } else if body["_resume"] != nil {
            self = .resume
        } else {
            return nil
        }
    }
}
