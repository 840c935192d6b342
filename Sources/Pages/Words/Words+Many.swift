import Languages

extension Words {
    /// What a page about several runs is called.
    func heading(of page: ManyPage) -> String {
        switch page.stage {
        case .form: self(.manyTitle, count: page.runs.count)
        case .preview: self[.manyPreviewTitle]
        case .groups: self[.manyMixed]
        case .nothing: self[.manyNothing]
        case .results:
            self(.manyTaken, count: page.runs.count(where: \.isTaken), ["all": digits(page.runs.count)])
        }
    }

    /// What is said under it.
    func lead(of page: ManyPage) -> String {
        switch page.stage {
        case .form: self[.manyLead]
        case .preview: self(.manyPreviewLead, count: page.runs.count)
        case .groups: self[.manyMixedLead]
        case .nothing: self[.manyNothingLead]
        case .results: self[.manyTakenLead]
        }
    }
}
