/// Some entries of one of a program's tables, side by side.
struct ListRange: BitwiseCopyable {
    var first: UInt32
    var count: UInt32

    @inline(__always)
    var indices: Range<Int> { Int(first)..<Int(first) + Int(count) }
}
