/// Addresses and host names.
extension ByteScanner {
    /// Four numbers of 0 to 255 without leading zeros (RFC 2673, 3.2).
    mutating func takeIPv4() -> Bool {
        for index in 0..<4 {
            guard index == 0 || take("."), takeOctet() else { return false }
        }
        return true
    }

    /// An IPv6 address without a zone (RFC 4291, 2.2), an IPv4 tail included.
    mutating func takeIPv6() -> Bool {
        var (groups, isCompressed) = (0, false)
        if next == UInt8(ascii: ":") {
            guard take(":"), take(":") else { return false }
            isCompressed = true
        }
        while groups < 8, let next, ByteSet.hexDigits.contains(next) {
            if startsIPv4 {
                guard groups <= 6, takeIPv4() else { return false }
                groups += 2
                break
            }
            guard 1...4 ~= takeAll(of: .hexDigits) else { return false }
            groups += 1
            guard take(":") else { break }
            if take(":") {
                guard !isCompressed else { return false }
                isCompressed = true
            } else if self.next.map(ByteSet.hexDigits.contains) != true {
                return false
            }
        }
        return isCompressed ? groups < 8 : groups == 8
    }

    /// Labels of letters, digits and inner hyphens, 63 bytes each and 253 in all (RFC 1123, 2.1); an encoded one
    /// (`xn--…`) must be that of a label of IDNA 2008 (RFC 5890, 2.3.2.1).
    mutating func takeHostname() -> Bool {
        let start = position
        var isEncoded = false
        repeat {
            let label = position
            guard takeAll(of: Self.labelBytes) > 0, position - label <= 63,
                bytes[label] != UInt8(ascii: "-"), bytes[position - 1] != UInt8(ascii: "-")
            else { return false }
            // Hyphens at the third and fourth place belong to encoded labels alone (RFC 5891, 4.2.3.1).
            isEncoded = isEncoded || hasTwoHyphens(label)
        } while take(".")
        guard position - start <= 253 else { return false }
        return !isEncoded || InternationalName(UnsafeBufferPointer(rebasing: bytes[start..<position])) != nil
    }

    /// A host name of IDNA 2008 (RFC 5890, 2.3.2.3), to the end of the text or the scanner's part of it.
    mutating func takeInternationalHostname() -> Bool {
        defer { position = end }
        return InternationalName(UnsafeBufferPointer(rebasing: bytes[position..<end])) != nil
    }

    /// A mailbox (RFC 5321, 4.1.2); letters beyond ASCII as RFC 6531 has them when `isInternational`.
    mutating func takeMailbox(isInternational: Bool) -> Bool {
        let local =
            next == UInt8(ascii: "\"") ? takeQuotedText(isInternational) : takeDottedAtoms(isInternational)
        guard local, take("@") else { return false }
        guard take("[") else { return isInternational ? takeInternationalDomain() : takeHostname() }
        if hasPrefix("IPv6:") {
            position += 5
            return takeIPv6() && take("]")
        }
        return takeIPv4() && take("]")
    }

    private static let labelBytes = ByteSet(ByteSet.letters + ByteSet.digits + "-")
    private static let atomBytes = ByteSet(ByteSet.letters + ByteSet.digits + "!#$%&'*+-/=?^_`{|}~")
    private static let internationalLabelBytes = ByteSet(
        ByteSet.letters + ByteSet.digits + "-", nonASCII: true)
    private static let internationalAtomBytes = ByteSet(
        ByteSet.letters + ByteSet.digits + "!#$%&'*+-/=?^_`{|}~", nonASCII: true)
    private func hasTwoHyphens(_ label: Int) -> Bool {
        position - label >= 4 && bytes[label + 2] == UInt8(ascii: "-")
            && bytes[label + 3] == UInt8(ascii: "-")
    }

    private mutating func takeOctet() -> Bool {
        let start = position
        var value = 0
        while let next, 48...57 ~= next, position - start < 3 {
            value = value * 10 + Int(next) - 48
            position += 1
        }
        let count = position - start
        return count > 0 && value < 256 && (count == 1 || bytes[start] != 48)
    }

    /// Whether a run of digits that ends in a dot comes next.
    private var startsIPv4: Bool {
        var ahead = self
        return ahead.takeDigits() && ahead.take(".")
    }

    private mutating func takeDottedAtoms(_ isInternational: Bool) -> Bool {
        repeat {
            guard takeAll(of: isInternational ? Self.internationalAtomBytes : Self.atomBytes) > 0 else {
                return false
            }
        } while take(".")
        return true
    }

    private mutating func takeQuotedText(_ isInternational: Bool) -> Bool {
        guard take("\"") else { return false }
        while let next, next != UInt8(ascii: "\"") {
            if next == UInt8(ascii: "\\") { position += 1 }
            guard let taken = self.next, taken >= 32, taken < 127 || (isInternational && taken > 127) else {
                return false
            }
            position += 1
        }
        return take("\"")
    }

    /// The labels may be in any normal form: mail programs map them before they look them up.
    private mutating func takeInternationalDomain() -> Bool {
        repeat {
            guard 1...63 ~= takeAll(of: Self.internationalLabelBytes) else { return false }
        } while take(".")
        return true
    }

    func hasPrefix(_ text: StaticString) -> Bool {
        guard end - position >= text.utf8CodeUnitCount else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }
}
