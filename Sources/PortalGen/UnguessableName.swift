/// A name of 32 lower-case hex digits, in half the room.
struct UnguessableName: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// `nil` for anything else.
    init?(_ text: some StringProtocol) {
        guard text.isUnguessable, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        (self.high, self.low) = (high, low)
    }
}
