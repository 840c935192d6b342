/// A format of a text that can be checked.
///
/// Source: JSON Schema 2020-12, Validation §7.3; `ipvanyaddress` is Pydantic's own word for either kind of IP address.
/// What is not listed here is an annotation only.
public enum Format: String, Sendable, CaseIterable, BitwiseCopyable {
    /// A day that the calendar has, such as `2027-03-31` (`full-date` of RFC 3339).
    case date

    /// A time with its offset, such as `14:30:00Z` (`full-time` of RFC 3339).
    case time

    /// A date and a time with its offset, such as `2027-03-31T14:30:00Z` (`date-time` of RFC 3339).
    case dateTime = "date-time"

    /// A length of time without fractions, such as `PT1H30M` (RFC 3339, appendix A).
    case duration

    /// A mailbox, such as `name@example.com` (RFC 5321, 4.1.2).
    case email

    /// A mailbox that may have letters beyond ASCII (RFC 6531).
    case internationalEmail = "idn-email"

    /// A host name (RFC 1123, 2.1), encoded labels of IDNA 2008 included.
    case hostname

    /// A host name that may have letters beyond ASCII (RFC 5890, 2.3.2.3).
    case internationalHostname = "idn-hostname"

    /// An IPv4 address, such as `192.0.2.1` (RFC 2673, 3.2).
    case ipv4

    /// An IPv6 address without a zone, such as `2001:db8::1` (RFC 4291, 2.2).
    case ipv6

    /// An IPv4 or an IPv6 address.
    case ipAnyAddress = "ipvanyaddress"

    /// A URI with its scheme (RFC 3986).
    case uri

    /// A URI or a relative reference (RFC 3986, 4.1).
    case uriReference = "uri-reference"

    /// A URI that may have characters beyond ASCII (RFC 3987).
    case iri

    /// A reference that may have characters beyond ASCII (RFC 3987).
    case iriReference = "iri-reference"

    /// A template of URIs, such as `https://example.com/{name}` (RFC 6570).
    case uriTemplate = "uri-template"

    /// A UUID of any version (RFC 4122).
    case uuid

    /// A JSON Pointer, not as a fragment (RFC 6901, 5).
    case jsonPointer = "json-pointer"

    /// A JSON Pointer with a number of steps up before it, such as `1/name`.
    case relativeJSONPointer = "relative-json-pointer"

    /// A regular expression of ECMA-262, as `pattern` takes.
    case regex

    /// Whether the text is of this format.
    public func accepts(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(accepts)
    }

    /// Whether the text, in UTF-8, is of this format.
    public func accepts(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        if self == .regex {
            return (try? PatternTranslator.translate(String(decoding: utf8, as: UTF8.self))) != nil
        }
        var scanner = ByteScanner(utf8)
        return take(&scanner) && scanner.isAtEnd
    }

    private func take(_ scanner: inout ByteScanner) -> Bool {
        switch self {
        case .date: scanner.takeDate()
        case .time: scanner.takeTime()
        case .dateTime: scanner.takeDateTime()
        case .duration: scanner.takeDuration()
        case .email: scanner.takeMailbox(isInternational: false)
        case .internationalEmail: scanner.takeMailbox(isInternational: true)
        case .hostname: scanner.takeHostname()
        case .internationalHostname: scanner.takeInternationalHostname()
        case .ipv4: scanner.takeIPv4()
        case .ipv6: scanner.takeIPv6()
        case .ipAnyAddress:
            scanner.bytes.contains(UInt8(ascii: ":")) ? scanner.takeIPv6() : scanner.takeIPv4()
        case .uri: scanner.takeURI(isInternational: false)
        case .uriReference: scanner.takeURIReference(isInternational: false)
        case .iri: scanner.takeURI(isInternational: true)
        case .iriReference: scanner.takeURIReference(isInternational: true)
        case .uriTemplate: scanner.takeURITemplate()
        case .uuid: scanner.takeUUID()
        case .jsonPointer: scanner.takeJSONPointer()
        case .relativeJSONPointer: scanner.takeRelativeJSONPointer()
        case .regex: false
        }
    }
}
