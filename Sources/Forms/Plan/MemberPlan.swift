/// A named member of an object.
struct MemberPlan: Sendable {
    let key: String
    let token: PathToken
    let plan: PlanID

    /// The title of the section that it stands in; `nil` for none.
    let section: String?

    /// Whether it stands among what few need.
    let isAdvanced: Bool
}
