/// A name as templates and shapes compare it: its text and a number made from it once.
struct Name: Hashable, Sendable {
    let text: String
    /// FNV-1a over the UTF-8.
    let digest: UInt64

    init(_ text: String) {
        self.text = text
        digest = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
