import Forms
import Mustache

/// One of several values, as segments that all show or as a select; or any of them, as boxes.
enum ChoiceView {
    static let segmentsShape = FieldFrame.shape("field-segments", [.init("isStacked", .flag)] + slots)

    static let selectShape = FieldFrame.shape("field-select", slots)

    static let setShape = FieldFrame.shape("field-set", [.init("isStacked", .flag)] + slots)

    private static let slots: [ViewShape.Slot] = [.init("options", .list(.view(optionShape)))]

    /// With a longer label than this, segments stand below each other.
    private static let segmentWidth = 20

    /// `id`: the field's, on the first segment, so that a link can lead there.
    static let optionShape = ViewShape(
        "option", ["id": .optional(.text), "value": .text, "label": .text, "isChosen": .flag])

    static func segments(_ field: Field, _ choices: [Choice], _ frame: FieldFrame) -> View {
        View(segmentsShape, frame.values + stacked(field, choices.filter { !$0.isPlaceholder }))
    }

    static func set(_ field: Field, _ choices: [Choice], _ frame: FieldFrame) -> View {
        View(setShape, frame.values + stacked(field, choices))
    }

    static func select(_ choices: [Choice], _ frame: FieldFrame) -> View {
        View(selectShape, frame.values + [.list(choices.map { option($0, id: nil) })])
    }

    /// The choices of a field whose values are buttons.
    static func buttons(_ choices: [Choice]) -> [ViewValue] {
        choices.filter { !$0.isPlaceholder }.map { option($0, id: nil) }
    }

    private static func stacked(_ field: Field, _ choices: [Choice]) -> [ViewValue] {
        let options = choices.enumerated().map { index, choice in
            option(choice, id: index == 0 ? field.id : nil)
        }
        return [.flag(choices.contains { $0.label.count > segmentWidth }), .list(options)]
    }

    private static func option(_ choice: Choice, id: String?) -> ViewValue {
        .view(
            View(
                optionShape,
                [
                    .optional(id), .text(choice.value), .text(choice.label.withVisibleTurns),
                    .flag(choice.isChosen),
                ]))
    }
}
