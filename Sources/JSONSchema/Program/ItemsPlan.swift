/// What `prefixItems` and `items` ask.
struct ItemsPlan: BitwiseCopyable {
    /// In the program's list: the nodes of the first elements.
    let prefix: ListRange
    var rest: UInt32
}
