import JSON

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
        guard let words = FormatWords(place) else { return length(place.view) }
        return words.advice.map { "Such as \($0)." }
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

    private static func meaning(of blank: Blank, _ place: Place, _ shape: Shape) -> String? {
        if place.isSecret, place.preset.map({ !$0.isNull }) ?? false, blank != .refused {
            return "Leave blank to keep the present one."
        }
        guard blank == .omitted, !place.isSecret, shape.isTyped,
            let fallback = place.view["default"], !fallback.isNull
        else { return nil }
        let text = label(of: fallback)
        return text.unicodeScalars.count <= 60
            ? "Leave blank for \(text)." : "Leave blank for the usual value."
    }
}

extension String {
    /// With a capital first and a full stop last.
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
