import Glibc

/// A numeric IPv4 or IPv6 address; one that IPv6 merely wraps (`::ffff:192.0.2.1`) counts as the IPv4 one.
struct IPAddress: Hashable, Sendable {
    /// 4 or 16 bytes, in network order.
    let bytes: [UInt8]

    /// - Returns: `nil` for anything but a numeric address.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let bytes = Self.parse(text, AF_INET, size: 4) ?? Self.parse(text, AF_INET6, size: 16) else {
            return nil
        }
        let isWrapped = bytes.count == 16 && bytes.starts(with: Self.wrapping)
        self.bytes = isWrapped ? Array(bytes.suffix(4)) : bytes
    }

    var isIPv6: Bool { bytes.count == 16 }

    /// Whether it is this machine's own (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3).
    var isLoopback: Bool {
        isIPv6 ? bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1 : bytes[0] == 127
    }

    private static let wrapping = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

    private static func parse(_ text: String, _ family: Int32, size: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: size)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}

extension IPAddress: CustomStringConvertible {
    /// The usual text (RFC 5952), without brackets.
    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(isIPv6 ? AF_INET6 : AF_INET, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
