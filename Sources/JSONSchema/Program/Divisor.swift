import JSON

/// What `multipleOf` asks.
struct Divisor {
    let divisor: JSONDivisor

    /// The same as it was written: in the program's numbers.
    let number: UInt32

    /// How many digits it has, or more.
    let length: Int
}
