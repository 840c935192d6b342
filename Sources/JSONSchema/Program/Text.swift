/// A text of the schema in the program's bytes, with its hash.
struct Text: BitwiseCopyable {
    let hash: UInt64
    let offset: UInt32
    let length: UInt32
}
