import Forms

/// What a form is posted for that is no answer.
enum Errand: Equatable, Sendable {
    /// To be kept as it is, to go on with later, in place of the draft with that mark; `nil` for none.
    case save(over: String?)

    /// To be given back as it was kept.
    case resume

    /// To be shown what is asked.
    case look

    /// To be told what would be sent.
    case preview

    /// What the button was that sent the form of one run; `nil` for an answer.
    ///
    /// The button `_save` has the value `1`, or the mark of what it replaces, whatever the form rests on.
    init?(_ body: FormBody) {
        if let save = body["_save"] {
            self = .save(over: save == "1" ? body.draftMark : save)
        } else if body["_resume"] != nil {
            self = .resume
        } else {
            return nil
        }
    }
}

extension FormBody {
    /// The mark of what was saved that the form rests on; `nil` for none.
    var draftMark: String? {
        self["_draft"].flatMap { $0.isEmpty ? nil : $0 }
    }
}
