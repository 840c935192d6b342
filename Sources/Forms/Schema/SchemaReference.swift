/// A reference as it stands in a resource of a schema document.
struct SchemaReference: Hashable {
    let resource: Int
    let text: String

    /// Whether it looks for its anchor in the resources around it first: `$dynamicRef`.
    let isDynamic: Bool
}
