import Pages

/// A page of the index that has to be drawn: which pauses stand on it, by their numbers, and what stands around them.
struct IndexSheet: Sendable {
    let file: String
    let subject: IndexPage.Subject
    var numbers: [Int64]

    /// How many wait in the whole list, on its first page; `nil` on all others, which would change with it.
    var waiting: Int?

    /// The files of the pages before and after.
    let previous: String?
    let next: String?

    /// As of when it holds, in seconds since 1970.
    var changedAt: Double

    /// Those that can be answered together with another one on the page.
    var shared: Set<Int64> = []

    /// The way to other lists, on the first page of all that waits.
    var menu: IndexMenu?
}
