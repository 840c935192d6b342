import Forms
import Languages
import Mustache

/// One field of a form: of its names, the one of its widget has a view.
struct FieldView: Viewable {
    static let shape = ViewShape(
        "part-field",
        [
            "line": .optional(.view(LineView.shape)),
            "area": .optional(.view(AreaView.shape)),
            "json": .optional(.view(AreaView.jsonShape)),
            "checkbox": .optional(.view(CheckboxView.shape)),
            "segments": .optional(.view(ChoiceView.segmentsShape)),
            "select": .optional(.view(ChoiceView.selectShape)),
            "fixed": .optional(.view(FixedView.shape)),
        ])

    let values: [ViewValue]

    /// The fields with what the page holds for them.
    static func views(of fields: [Field], on page: RunPage, _ words: Words) -> [FieldView] {
        let problems = page.problems.filter { $0.fieldID != nil }
        let messages = Dictionary(problems.map { ($0.fieldID, $0.message) }) { "\($0) \($1)" }
        let draft = page.draft ?? page.form?.draft()
        return fields.map { field in
            let frame = FieldFrame(
                field, error: messages[field.id], isShownAgain: !page.problems.isEmpty, words)
            return FieldView(field, frame, draft)
        }
    }

    private init(_ field: Field, _ frame: FieldFrame, _ draft: Draft?) {
        var values = [ViewValue](repeating: .absent, count: Self.shape.slots.count)
        switch field.widget {
        case .line(let input): values[0] = .view(LineView(field, input, frame, draft).view)
        case .area: values[1] = .view(AreaView(field, frame, draft).view)
        case .json: values[2] = .view(View(AreaView.jsonShape, AreaView(field, frame, draft).values))
        case .checkbox: values[3] = .view(CheckboxView(field, frame, draft).view)
        case .choice(let choices, asSegments: true):
            values[4] = .view(ChoiceView.segments(field, choices, frame, draft))
        case .choice(let choices, asSegments: false):
            values[5] = .view(ChoiceView.select(field, choices, frame, draft))
        case .fixed(let text): values[6] = .view(FixedView(text, frame).view)
        }
        self.values = values
    }
}
