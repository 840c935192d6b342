/// A row that does not hold what the store writes.
struct RowError: Error, CustomStringConvertible {
    let pause: String

    var description: String { "the row of pause \(pause) cannot be read" }
}
