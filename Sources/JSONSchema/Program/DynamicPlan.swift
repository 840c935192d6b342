/// Where a dynamic reference may lead.
struct DynamicPlan: BitwiseCopyable {
    var fallback: UInt32

    /// In the program's dynamic targets.
    let targets: ListRange
}
