/// References of RFC 3986, and of RFC 3987 when `isInternational`.
extension ByteScanner {
    /// A whole URI: with a scheme.
    mutating func takeURI(isInternational: Bool) -> Bool {
        takeScheme() && takeAfterScheme(isInternational, isRelative: false)
    }

    /// A URI or a relative reference.
    mutating func takeURIReference(isInternational: Bool) -> Bool {
        var ahead = self
        if ahead.takeScheme() {
            self = ahead
            return takeAfterScheme(isInternational, isRelative: false)
        }
        return takeAfterScheme(isInternational, isRelative: true)
    }

    /// A URI template (RFC 6570, 2).
    mutating func takeURITemplate() -> Bool {
        while let next {
            switch next {
            case UInt8(ascii: "{"): guard takeTemplateExpression() else { return false }
            case UInt8(ascii: "%"): guard takePercentTriplet() else { return false }
            default: guard take(oneOf: Self.templateLiterals) else { return false }
            }
        }
        return true
    }

    private static let schemeBytes = ByteSet(ByteSet.letters + ByteSet.digits + "+-.")
    private static let unreservedAndSubDelimiters = ByteSet.letters + ByteSet.digits + "-._~!$&'()*+,;="
    private static let hostBytes = ByteSet(unreservedAndSubDelimiters)
    private static let userBytes = ByteSet(unreservedAndSubDelimiters + ":")
    private static let pathBytes = ByteSet(unreservedAndSubDelimiters + ":@/")
    private static let queryBytes = ByteSet(unreservedAndSubDelimiters + ":@/?")
    private static let templateLiterals = ByteSet(
        ByteSet.letters + ByteSet.digits + "-._~!$&()*+,;=:@/?#[]'", nonASCII: true)
    private static let templateOperators = ByteSet("+#./;?&=,!@|")
    private static let variableBytes = ByteSet(ByteSet.letters + ByteSet.digits + "_")

    private mutating func takeScheme() -> Bool {
        guard let next, ByteSet(ByteSet.letters).contains(next) else { return false }
        return takeAll(of: Self.schemeBytes) > 0 && take(":")
    }

    private mutating func takeAfterScheme(_ isInternational: Bool, isRelative: Bool) -> Bool {
        if hasPrefix("//") {
            position += 2
            guard takeAuthority(isInternational) else { return false }
            if let next, !Self.endsAuthority(next) { return false }
        } else if isRelative, firstSegmentHasColon {
            return false
        }
        guard takeText(of: Self.pathBytes, isInternational) else { return false }
        if take("?"), !takeText(of: Self.queryBytes, isInternational) { return false }
        if take("#"), !takeText(of: Self.queryBytes, isInternational) { return false }
        return true
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// A relative path may not look like a scheme (RFC 3986, 4.2).
    private var firstSegmentHasColon: Bool {
        bytes[position..<end].prefix { $0 != UInt8(ascii: "/") && !Self.endsAuthority($0) }.contains(
            UInt8(ascii: ":"))
    }

    private mutating func takeAuthority(_ isInternational: Bool) -> Bool {
        let rest = bytes[position..<end]
        let authority = rest[..<(rest.firstIndex(where: Self.endsAuthority) ?? end)]
        if let at = authority.firstIndex(of: UInt8(ascii: "@")) {
            var user = ByteScanner(bytes, position..<at)
            guard user.takeText(of: Self.userBytes, isInternational), user.isAtEnd else { return false }
            position = at + 1
        }
        let host = take("[") ? takeIPLiteral() : takeText(of: Self.hostBytes, isInternational)
        guard host else { return false }
        if take(":") { _ = takeDigits() }
        return true
    }

    private mutating func takeIPLiteral() -> Bool {
        guard next != UInt8(ascii: "v"), next != UInt8(ascii: "V") else {
            position += 1
            return takeAll(of: .hexDigits) > 0 && take(".") && takeAll(of: Self.userBytes) > 0 && take("]")
        }
        return takeIPv6() && take("]")
    }

    /// Takes bytes of the set and percent triplets, and, where international, characters that an IRI may hold.
    private mutating func takeText(of set: ByteSet, _ isInternational: Bool) -> Bool {
        while let next {
            if next == UInt8(ascii: "%") {
                guard takePercentTriplet() else { return false }
            } else if set.contains(next) || (isInternational && next >= 0x80) {
                position += 1
            } else {
                return true
            }
        }
        return true
    }

    private mutating func takeTemplateExpression() -> Bool {
        guard take("{") else { return false }
        _ = take(oneOf: Self.templateOperators)
        repeat {
            guard takeVariableName() else { return false }
            if take(":") {
                guard let first = next, 49...57 ~= first else { return false }
                let start = position
                guard takeDigits(), position - start <= 4 else { return false }
            } else {
                _ = take("*")
            }
        } while take(",")
        return take("}")
    }

    private mutating func takeVariableName() -> Bool {
        var isAfterDot = true
        while let next {
            if next == UInt8(ascii: "%") {
                guard takePercentTriplet() else { return false }
                isAfterDot = false
            } else if take(oneOf: Self.variableBytes) {
                isAfterDot = false
            } else if !isAfterDot, take(".") {
                isAfterDot = true
            } else {
                break
            }
        }
        return !isAfterDot
    }
}
