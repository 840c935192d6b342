/// `prefixItems` and `items`; or, as older drafts have it, a list in `items` and `additionalItems`.
struct ItemsRule {
    let prefix: [UInt32]
    let rest: UInt32?

    /// The keywords that they come from.
    let prefixKeyword: String
    let restKeyword: String
}
