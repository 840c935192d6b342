/// A format of a text that can be checked.
///
/// Source: JSON Schema 2020-12, Validation §7.3; `ipvanyaddress` is Pydantic's own word for either kind of IP address.
/// What is not listed here is an annotation only.
public enum Format: String, Sendable, CaseIterable, BitwiseCopyable {
    case date
    case time
    case dateTime = "date-time"
    case duration
    case email
    case internationalEmail = "idn-email"
    case hostname
    case internationalHostname = "idn-hostname"
    case ipv4
    case ipv6
    case ipAnyAddress = "ipvanyaddress"
    case uri
    case uriReference = "uri-reference"
    case iri
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case uuid
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
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
