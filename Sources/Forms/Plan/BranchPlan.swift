import JSON

/// One of the shapes that a union takes.
struct BranchPlan: Sendable {
    let index: Int
    let label: String
    let plan: PlanID

    /// Where its schema stands; `nil` for one of several types of one schema.
    let pointer: JSONPointer?

    /// The members that the choice of the branch gives, so that they are not shown.
    let tags: Set<String>
}
