import JSON

/// A list: its first entries may each have a plan of their own.
struct ListPlan: Sendable {
    let first: [PlanID]

    /// What further entries are; `nil` where there are none.
    let item: PlanID?

    /// Rows that a page shows and a post may have, whatever the schema takes.
    static let mostRows = 500

    let least: Int
    let most: Int

    /// How its entries are judged, where it is one of things to judge: then it has the entries that the run gave.
    let review: ReviewPlan?

    /// The plan of the row of this id: the first entries keep the first ids.
    func plan(at id: Int) -> PlanID? { id < first.count ? first[id] : item }
}
