import Languages

/// The plans of a form by number, and how each behaves where the run has given nothing.
struct PlanTable: Sendable {
    let plans: [FieldPlan]
    let words: Words
    /// About how many controls each takes on a page, with all that lies in it; many for one that contains itself.
    let weights: [Int]
    let usual: [FieldBearing]

    /// How each looks there.
    let looks: [FieldLook]

    /// The places that no page can show with all that they open: they begin closed, or are answered as JSON text.
    let endless: Set<PlanID>

    /// Whether some list is one of things to judge.
    let hasReviews: Bool

    /// The places in which something stays as the run gave it.
    let fixed: Set<PlanID>

    init(_ plans: [FieldPlan], _ words: Words) {
        let bare = PlanTable(bare: plans, words)
        (self.plans, self.words, weights) = (plans, words, bare.weights)
        (hasReviews, fixed) = (bare.hasReviews, bare.fixed)
        (usual, endless) = (bare.usual, bare.endless)
        looks = plans.map { FieldLook(FieldNode($0, path: .root, initial: nil, in: bare), words) }
    }

    private init(bare plans: [FieldPlan], _ words: Words) {
        (self.plans, self.words, looks) = (plans, words, [])
        weights = PlanWeights(plans).all
        fixed = FixedPlans(plans).all
        hasReviews = plans.contains { plan in
            if case .list(let list) = plan.shape { list.review != nil } else { false }
        }
        var usual = plans.map { FieldBearing($0, initial: nil, isTooDeep: false, in: plans) }
        let closed = EndlessPlans(plans, usual).all.filter { usual[$0].canBeginClosed }
        for id in closed { usual[id] = usual[id].closed }
        let endless = EndlessPlans(plans, usual).all
        for id in endless { usual[id] = usual[id].asText }
        self.usual = usual
        self.endless = closed.union(endless)
    }
}
