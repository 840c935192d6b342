import JSON
import JSONSchema
import Languages

/// The words for a text of a format that is checked.
struct FormatWords {
    private let format: Format

    /// The present text where it is a time without an offset, which then is the way to write one.
    private let localTime: String?

    private let words: Words

    /// `nil` where the place has no format that is checked.
    init?(_ node: FieldNode, _ words: Words) {
        guard let format = node.plan.view["format"]?.string.flatMap(Format.init(rawValue:)) else {
            return nil
        }
        (self.format, self.words) = (format, words)
        localTime = node.localTime(format)
    }

    init(_ format: Format, _ words: Words) {
        (self.format, self.words, localTime) = (format, words, nil)
    }

    /// What to enter: "Enter a date such as 2026-11-21".
    var request: String { words(phrase, ["example": localTime ?? example]) }

    /// An example for the hint; `nil` where the control leads the hand.
    var advice: String? {
        switch format {
        case .date, .dateTime: nil
        case .time:
            localTime.map { words(.adviceExample, ["example": $0]) }
                ?? words(.adviceOffset, ["example": example])
        case .duration: words[.adviceDuration]
        default: words(.adviceExample, ["example": example])
        }
    }

    private var phrase: Phrase {
        switch format {
        case .date: .formatDate
        case .time: localTime == nil ? .formatTimeWithOffset : .formatTime
        case .dateTime: localTime == nil ? .formatDateTimeWithOffset : .formatDateTime
        case .duration: .formatDuration
        case .email, .internationalEmail: .formatEmail
        case .hostname, .internationalHostname: .formatHostname
        case .ipv4: .formatIPv4
        case .ipv6: .formatIPv6
        case .ipAnyAddress: .formatIP
        case .uri, .iri, .uriReference, .iriReference: .formatAddress
        case .uriTemplate: .formatAddressTemplate
        case .uuid: .formatUUID
        case .jsonPointer: .formatJSONPointer
        case .relativeJSONPointer: .formatRelativeJSONPointer
        case .regex: .formatRegex
        }
    }

    private var example: String {
        switch format {
        case .date: "2026-11-21"
        case .time: "13:30:00Z"
        case .dateTime: "2026-11-21T13:30:00Z"
        case .duration: words.or(["PT1H30M", "P2D"])
        case .email, .internationalEmail: "name@example.com"
        case .hostname, .internationalHostname: "www.example.com"
        case .ipv4: "192.0.2.1"
        case .ipv6: "2001:db8::1"
        case .ipAnyAddress: words.or(["192.0.2.1", "2001:db8::1"])
        case .uri, .iri: "https://example.com/page"
        case .uriReference, .iriReference: words.or(["https://example.com/page", "/page"])
        case .uriTemplate: "https://example.com/{name}"
        case .uuid: "123e4567-e89b-12d3-a456-426614174000"
        case .jsonPointer: "/items/0/name"
        case .relativeJSONPointer: "1/name"
        case .regex: "^[a-z]+$"
        }
    }
}

extension FieldNode {
    /// The present text if it is a time without an offset, as engines write times without a zone.
    ///
    /// Such a time is not of the format (RFC 3339 §5.6 asks for an offset), but the engine proposes it, so the engine
    /// takes it, and to add a zone would be a guess.
    func localTime(_ format: Format) -> String? {
        preset?.string.flatMap { format.acceptsLocally($0) ? $0 : nil }
    }
}
