/// A `$dynamicRef` whose target depends on the resources that were entered on the way to it.
struct DynamicReference {
    let anchor: ExactText

    /// Where it leads if no resource on the way has the anchor.
    let fallback: UInt32

    /// The resources that have the anchor, each with what it stands for there.
    var candidates: [(resource: UInt32, node: UInt32)] = []
}
