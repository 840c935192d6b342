/// The addresses that begin with the same bits: `10.0.0.0/8`, or a single one without `/`.
struct IPNetwork: Hashable, Sendable {
    let base: IPAddress
    let bits: Int

    /// - Returns: `nil` for anything but a numeric address with as many bits at most as it has.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let base = IPAddress(first) else { return nil }
        let most = base.bytes.count * 8
        guard let bits = parts.count > 1 ? Int(parts[1]) : most, 0...most ~= bits else { return nil }
        self.base = base
        self.bits = bits
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == base.bytes.count else { return false }
        let whole = bits / 8
        guard address.bytes.prefix(whole) == base.bytes.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || (address.bytes[whole] ^ base.bytes[whole]) >> (8 - rest) == 0
    }
}
