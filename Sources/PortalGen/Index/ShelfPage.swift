/// A page of a list, with what stands on it.
struct ShelfPage: Equatable, Sendable {
    /// Names its file for as long as the page is there; the first page of a list is 1.
    let id: Int

    /// In order.
    var keys: [IndexKey]

    /// When anything on it last changed, in seconds since 1970.
    var changedAt: Double
}
