import Forms
import Mustache

/// One field of a form: of its names, the one of its control has a view.
struct FieldView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-field",
        [
            "line": .optional(.view(LineView.shape)),
            "area": .optional(.view(AreaView.shape)),
            "json": .optional(.view(AreaView.jsonShape)),
            "moment": .optional(.view(MomentView.shape)),
            "checkbox": .optional(.view(CheckboxView.shape)),
            "segments": .optional(.view(ChoiceView.segmentsShape)),
            "select": .optional(.view(ChoiceView.selectShape)),
            "set": .optional(.view(ChoiceView.setShape)),
            "fixed": .optional(.view(FixedView.shape)),
            "file": .optional(.view(FileView.shape)),
            "group": .optional(.view(GroupView.shape)),
            "rows": .optional(.view(RowsView.shape)),
            "union": .optional(.view(UnionView.shape)),
            "review": .optional(.view(ReviewView.shape)),
            "evidence": .optional(.view(ProofView.shape)),
        ])

    let values: [ViewValue]

    init(_ field: Field, _ surroundings: FieldSurroundings) {
        let frame = FieldFrame(field, surroundings)
        var values = [ViewValue](repeating: .absent, count: Self.shape.slots.count)
        switch field.control {
        case .line(let line): values[0] = .view(LineView(line, frame).view)
        case .area(let area) where !area.isCode:
            values[1] = .view(AreaView(area, isSecret: field.isSecret, frame).view)
        case .area(let area):
            values[2] = .view(
                View(AreaView.jsonShape, AreaView(area, isSecret: field.isSecret, frame).values))
        case .moment(let moment): values[3] = .view(MomentView(moment, frame).view)
        case .checkbox(let isTicked): values[4] = .view(CheckboxView(isTicked, frame).view)
        case .choices(let choices, .select): values[6] = .view(ChoiceView.select(choices, frame))
        case .choices(let choices, _): values[5] = .view(ChoiceView.segments(field, choices, frame))
        case .set(let choices): values[7] = .view(ChoiceView.set(field, choices, frame))
        case .fixed(let text): values[8] = .view(FixedView(text, frame).view)
        case .file(let file): values[9] = .view(FileView(file, field, frame, surroundings).view)
        case .group(let group): values[10] = .view(GroupView(group, field, frame, surroundings).view)
        case .rows(let rows): values[11] = .view(RowsView(rows, field, frame, surroundings).view)
        case .union(let branches): values[12] = .view(UnionView(branches, frame, surroundings).view)
        case .review(let review): values[13] = .view(ReviewView(review, field, frame, surroundings).view)
        case .evidence(let evidence):
            values[14] = .view(ProofView(evidence, of: field.label, frame, surroundings.words).view)
        }
        self.values = values
    }
}
