import Languages

/// The plans of a form by number, and how each behaves where the run has given nothing.
struct PlanTable: Sendable {
    let plans: [FieldPlan]
    let words: Words
    /// About how many controls each takes on a page, with all that lies in it; many for one that contains itself.
    let weights: [Int]
    let usual: [FieldBearing]

    init(_ plans: [FieldPlan], _ words: Words) {
        (self.plans, self.words) = (plans, words)
        weights = PlanWeights(plans).all
        usual = plans.map { FieldBearing($0, initial: nil, isTooDeep: false, in: plans) }
    }
}
