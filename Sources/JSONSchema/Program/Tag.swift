/// A member by whose text the branches of a union are told apart, each text belonging to one of them.
struct Tag: BitwiseCopyable {
    let name: Text

    /// In the program's texts: the values; and in its list, beside them: the nodes of their branches.
    let values: ListRange
    let branches: ListRange

    /// Where the hash table of the values begins, and its size less one.
    let slots: UInt32
    let slotMask: UInt32
}
