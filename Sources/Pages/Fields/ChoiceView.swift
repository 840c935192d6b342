import Forms
import Mustache

/// One of several values: as segments that all show, or as a select.
enum ChoiceView {
    static let segmentsShape = FieldFrame.shape("field-segments", [.init("isStacked", .flag)] + slots)

    static let selectShape = FieldFrame.shape("field-select", slots)

    private static let slots: [ViewShape.Slot] = [.init("options", .list(.view(optionShape)))]

    /// With a longer label than this, segments stand below each other.
    private static let segmentWidth = 20

    /// `id`: the field's, on the first segment, so that a link can lead there.
    static let optionShape = ViewShape(
        "option", ["id": .optional(.text), "value": .text, "label": .text, "isChosen": .flag])

    static func segments(_ field: Field, _ choices: [Choice], _ frame: FieldFrame, _ draft: Draft?) -> View {
        let answers = choices.filter { !$0.isPlaceholder }
        let options = answers.enumerated().map { index, choice in
            option(choice, id: index == 0 ? field.id : nil, of: field, draft)
        }
        let isStacked = answers.contains { $0.label.count > segmentWidth }
        return View(segmentsShape, frame.values + [.flag(isStacked), .list(options)])
    }

    static func select(_ field: Field, _ choices: [Choice], _ frame: FieldFrame, _ draft: Draft?) -> View {
        let options = choices.map { option($0, id: nil, of: field, draft) }
        return View(selectShape, frame.values + [.list(options)])
    }

    private static func option(_ choice: Choice, id: String?, of field: Field, _ draft: Draft?) -> ViewValue {
        let isChosen = draft?.isChosen(choice, of: field) ?? false
        return .view(
            View(optionShape, [.optional(id), .text(choice.value), .text(choice.label), .flag(isChosen)]))
    }
}
