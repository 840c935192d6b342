import JSON

/// A field and how its text becomes a value.
struct FieldPlan {
    let field: Field
    let place: Place
    let shape: Shape
    let blank: Blank

    /// What the run or the schema gives, if the control can show it.
    let preset: JSONValue?

    init(_ place: Place, path: FieldPath) {
        let shape = Shape(place.view, preset: place.preset)
        self.place = place
        self.shape = shape
        blank = Blank(place, shape)
        preset = place.preset.flatMap { shape.canShow($0) ? $0 : nil }
        field = Field(place, path, shape, blank)
    }

    /// The control's text for a value; `nil` where it holds nothing.
    func text(for value: JSONValue?) -> String? {
        guard !field.isSecret else { return nil }
        guard let value, shape.canShow(value) else { return unchosen }
        switch shape {
        case .text: return value.string.flatMap { $0.isEmpty ? nil : $0.withLineFeeds }
        case .number: return value.number?.lexeme
        case .flag: return value.bool == true ? "true" : nil
        case .options(let options): return options.first { $0.value == value }?.posted
        case .json: return value.isNull && !needsWrittenNull ? nil : value.prettyText
        case .constant: return nil
        }
    }

    /// Whether `null` has to stand as text, since a blank box means something else.
    private var needsWrittenNull: Bool { place.initial?.isNull == true && blank != .null }

    /// What a choice holds before one was made: the choice of nothing, if there is one.
    private var unchosen: String? {
        guard case .choice(let choices, _) = field.widget else { return nil }
        return choices.first { $0.value.isEmpty }?.value
    }
}
