import JSON

extension Widget {
    /// Choices up to this many, each no longer than `longestSegment`, stand side by side.
    private static let mostSegments = 4
    private static let longestSegment = 20

    /// A text that may be longer than this gets several lines.
    private static let longestLine = 120

    /// A text that is longer than this already gets several lines.
    private static let longestPresetLine = 80

    init(_ place: Place, _ shape: Shape, _ blank: Blank) {
        switch shape {
        case .text: self = Self.isLong(place) ? .area : .line(LineInput(format: place.view["format"]?.string))
        case .number(let isInteger): self = .line(LineInput(isInteger: isInteger, place.view))
        case .flag(let mustTick): self = .checkbox(mustTick: mustTick)
        case .options(let options): self = Self.choice(options, place, blank)
        case .constant(let value): self = .fixed(place.isSecret ? "" : Words.label(of: value))
        case .json: self = .json
        }
    }

    /// Whether a text has several lines: by its present text, its `contentMediaType`, or a `maxLength` over 120.
    ///
    /// A text of a known format has one line, whatever its greatest length.
    private static func isLong(_ place: Place) -> Bool {
        guard !place.isSecret else { return false }
        let preset = place.preset?.string ?? ""
        if preset.utf8.contains(0x0A) || preset.utf8.contains(0x0D) { return true }
        guard place.view["format"] == nil else { return false }
        return place.view["contentMediaType"] != nil || preset.unicodeScalars.count > longestPresetLine
            || place.view.number("maxLength").map { $0 > JSONNumber(longestLine) } ?? false
    }

    private static func choice(_ options: [Option], _ place: Place, _ blank: Blank) -> Widget {
        let choices = options.map { Choice(value: $0.posted, label: $0.label) }
        let isShort = choices.allSatisfy { $0.label.unicodeScalars.count <= longestSegment }
        let asSegments = choices.count <= mostSegments && isShort
        let hasPreset = place.preset.map { preset in options.contains { $0.value == preset } } ?? false
        if blank != .refused {
            return .choice(choices + [Choice(value: "", label: Words.none)], asSegments: asSegments)
        }
        let placeholder = Choice(value: "", label: Words.chooseOne, isPlaceholder: true)
        return .choice(asSegments || hasPreset ? choices : [placeholder] + choices, asSegments: asSegments)
    }
}

extension LineInput {
    init(format: String?) {
        switch format {
        case "date": self = .date
        case "email": self = .email
        case "uri": self = .url
        case "password": self = .password
        case "time", "date-time", "duration", "uuid", "ipv4", "ipv6", "ipvanyaddress", "hostname", "regex",
            "iri", "uri-reference", "iri-reference", "uri-template", "json-pointer", "relative-json-pointer":
            self = .code
        default: self = .text
        }
    }

    /// A keypad of digits lacks the minus sign on a telephone, so it needs a bound that excludes one.
    fileprivate init(isInteger: Bool, _ view: SchemaView) {
        let least = view.number("minimum") ?? view.number("exclusiveMinimum")
        guard let least, least >= JSONNumber(0) else {
            self = .code
            return
        }
        self = isInteger ? .digits : .decimal
    }
}
