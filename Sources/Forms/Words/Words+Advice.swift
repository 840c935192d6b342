import JSON
import JSONSchema

extension Words {
    /// What may be entered at a place, and what a blank means.
    static func advice(_ place: Place, _ shape: Shape, _ blank: Blank) -> String? {
        let sentences = [rule(place, shape), meaning(of: blank, place, shape)].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private static func rule(_ place: Place, _ shape: Shape) -> String? {
        switch shape {
        case .text: text(place)
        case .number(let isInteger):
            NumberWords(isInteger: isInteger, place.view).phrase.sentence
        case .json: "Written as JSON, such as {\"name\": \"value\"} or [1, 2]."
        case .flag, .options, .constant: nil
        }
    }

    private static func text(_ place: Place) -> String? {
        if let format = place.view["format"]?.string.flatMap(Format.init(rawValue:)),
            let example = example(of: format, place)
        {
            return "Such as \(example)."
        }
        return length(place.view)
    }

    private static func length(_ view: SchemaView) -> String? {
        let most = view.number("maxLength")
        let least = view.number("minLength").flatMap { $0 > JSONNumber(1) ? $0 : nil }
        switch (least, most) {
        case (let least?, let most?) where least == most: return "\(most) characters."
        case (let least?, let most?): return "\(least) to \(most) characters."
        case (let least?, nil): return "At least \(least) characters."
        case (nil, let most?): return "At most \(most) characters."
        case (nil, nil): return nil
        }
    }

    /// A text of the format; `nil` where the control itself leads the hand.
    private static func example(of format: Format, _ place: Place) -> String? {
        switch format {
        case .time: place.localTime(format) ?? "13:30:00Z, where Z means UTC and +02:00 two hours ahead of it"
        case .dateTime:
            place.localTime(format)
                ?? "2026-11-21T13:30:00Z, where Z means UTC and +02:00 two hours ahead of it"
        case .duration: "PT1H30M for an hour and a half, or P2D for two days"
        case .ipv4: "192.0.2.1"
        case .ipv6: "2001:db8::1"
        case .ipAnyAddress: "192.0.2.1 or 2001:db8::1"
        case .uuid: "123e4567-e89b-12d3-a456-426614174000"
        case .uri: "https://example.com/page"
        case .email: "name@example.com"
        default: nil
        }
    }

    private static func meaning(of blank: Blank, _ place: Place, _ shape: Shape) -> String? {
        if place.view.isSecret, place.preset.map({ !$0.isNull }) ?? false, blank != .refused {
            return "Leave blank to keep the present one."
        }
        guard blank == .omitted, !place.view.isSecret, shape.isTyped,
            let fallback = place.view["default"], !fallback.isNull
        else { return nil }
        let text = label(of: fallback)
        return text.unicodeScalars.count <= 60
            ? "Leave blank for \(text)." : "Leave blank for the usual value."
    }
}

extension Shape {
    /// Whether its control is one that text is typed into.
    fileprivate var isTyped: Bool {
        switch self {
        case .text, .number, .json: true
        case .flag, .options, .constant: false
        }
    }
}

extension String {
    /// With a capital first and a full stop last.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
