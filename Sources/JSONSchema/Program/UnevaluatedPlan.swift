/// What `unevaluatedItems` or `unevaluatedProperties` asks where the value decides what was evaluated.
struct UnevaluatedPlan: BitwiseCopyable {
    /// The subschema of the graph whose keywords are looked at.
    let owner: UInt32

    /// What the rest has to pass.
    var rest: UInt32
}
