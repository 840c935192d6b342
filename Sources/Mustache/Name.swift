import Synchronization

/// A name as templates and shapes compare it: a number that stands for its text in this process.
///
/// Texts are kept for good: names come from templates and shapes, never from what a page shows.
struct Name: Hashable, Sendable {
    /// From 1, in the order in which texts were first met, so that a shape's names tend to follow each other.
    let number: Int32

    /// No name.
    static let none = Name(number: 0)

    private static let known = Mutex<[String: Int32]>([:])

    init(_ text: String) {
        number = Self.known.withLock { known in
            let number = known[text] ?? Int32(known.count + 1)
            known[text] = number
            return number
        }
    }

    private init(number: Int32) {
        self.number = number
    }
}
