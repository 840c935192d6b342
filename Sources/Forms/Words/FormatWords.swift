import JSON
import JSONSchema

/// The words for a text of a format that is checked.
struct FormatWords {
    private let format: Format

    /// The present text where it is a time without an offset, which then is the way to write one.
    private let localTime: String?

    /// `nil` where the place has no format that is checked.
    init?(_ place: Place) {
        guard let format = place.view["format"]?.string.flatMap(Format.init(rawValue:)) else { return nil }
        self.format = format
        localTime = place.localTime(format)
    }

    /// What to enter: "Enter a date such as 2026-11-21".
    var request: String {
        let offset = localTime == nil && (format == .time || format == .dateTime) ? " with its offset" : ""
        return "Enter \(noun)\(offset) such as \(localTime ?? example)"
    }

    /// An example for the hint; `nil` where the control leads the hand.
    var advice: String? {
        switch format {
        case .date: nil
        case .time, .dateTime:
            localTime ?? "\(example), where Z means UTC and +02:00 is two hours ahead of it"
        case .duration: "PT1H30M for an hour and a half, or P2D for two days"
        default: example
        }
    }

    private var noun: String {
        switch format {
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date and time"
        case .duration: "a duration"
        case .email, .internationalEmail: "an email address"
        case .hostname, .internationalHostname: "a host name"
        case .ipv4, .ipv6, .ipAnyAddress: "an IP address"
        case .uri, .iri, .uriReference, .iriReference: "an address"
        case .uriTemplate: "an address template"
        case .uuid: "a UUID"
        case .jsonPointer, .relativeJSONPointer: "a JSON Pointer"
        case .regex: "a regular expression"
        }
    }

    private var example: String {
        switch format {
        case .date: "2026-11-21"
        case .time: "13:30:00Z"
        case .dateTime: "2026-11-21T13:30:00Z"
        case .duration: "PT1H30M or P2D"
        case .email, .internationalEmail: "name@example.com"
        case .hostname, .internationalHostname: "www.example.com"
        case .ipv4: "192.0.2.1"
        case .ipv6: "2001:db8::1"
        case .ipAnyAddress: "192.0.2.1 or 2001:db8::1"
        case .uri, .iri: "https://example.com/page"
        case .uriReference, .iriReference: "https://example.com/page or /page"
        case .uriTemplate: "https://example.com/{name}"
        case .uuid: "123e4567-e89b-12d3-a456-426614174000"
        case .jsonPointer: "/items/0/name"
        case .relativeJSONPointer: "1/name"
        case .regex: "^[a-z]+$"
        }
    }
}
