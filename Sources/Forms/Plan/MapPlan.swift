import JSON

/// A dictionary: members whose names the reviewer gives.
struct MapPlan: Sendable {
    let value: PlanID

    /// The names to choose from; `nil` where any may be typed.
    let keys: [String]?

    /// What names must be like, in words; `nil` for any.
    let keyPattern: String?

    /// Names that are members of their own, as bytes.
    let taken: Set<[UInt8]>

    let least: Int
    let most: Int
}
