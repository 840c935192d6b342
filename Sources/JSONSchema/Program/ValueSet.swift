/// The values that `enum` or `const` lists.
struct ValueSet: BitwiseCopyable {
    /// Up to so many values of a kind are gone through one by one; more are hashed.
    static let few = 8

    var takesNull = false
    var takesTrue = false
    var takesFalse = false
    let isConst: Bool

    /// In the program's texts.
    var strings = ListRange(first: 0, count: 0)
    /// Where the hash table of the strings begins, and its size less one; 0 for so few that they are gone through.
    var slots: UInt32 = 0
    var slotMask: UInt32 = 0

    /// In the program's bounds, where they are few.
    var numbers = ListRange(first: 0, count: 0)

    /// In the program's literals: arrays and objects, and numbers where they are many; and their hash table.
    var literals = ListRange(first: 0, count: 0)
    var literalSlots: UInt32 = 0
    var literalMask: UInt32 = 0

    /// All of them, as the schema lists them: the place of the array, or of the one value, in the program's literals.
    let listed: UInt32
}
