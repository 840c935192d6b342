/// A text of the schema in the program's bytes, with what tells it from most others.
struct Text: BitwiseCopyable {
    let hash: UInt64

    /// Its first eight bytes, or all of fewer, as `JSONHash.word` has them.
    let word: UInt64
    let offset: UInt32
    let length: UInt32
}
