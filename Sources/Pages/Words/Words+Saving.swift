import Languages

extension Words {
    /// What the page says of it.
    func words(for saving: Saving) -> String {
        switch saving {
        case .saved(let date): self(.draftSaved, ["time": moment(Timestamp(date))])
        case .resumed(let date): self(.draftResumed, ["time": moment(Timestamp(date))])
        case .nothing: self[.draftNone]
        case .other(let date, _): self(.draftOther, ["time": moment(Timestamp(date))])
        case .tooLong: self[.draftTooLong]
        }
    }
}
