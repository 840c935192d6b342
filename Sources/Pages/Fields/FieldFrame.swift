import Forms
import Languages
import Mustache

/// What every field has around its control.
struct FieldFrame {
    static let slots: [ViewShape.Slot] = [
        .init("id", .text),
        .init("name", .text),
        .init("state", .text),
        .init("label", .text),
        .init("isOptional", .flag),
        .init("isFocused", .flag),
        .init("hasHint", .flag),
        .init("hint", .optional(.html)),
        .init("advice", .list(.text)),
        .init("error", .optional(.text)),
        .init("describedBy", .optional(.text)),
    ]

    /// The values of ``slots``.
    let values: [ViewValue]

    init(_ field: Field, _ surroundings: FieldSurroundings) {
        let words = surroundings.words
        let hint = field.hint?.nonBlank.map { Markdown($0, headingLevel: 3, words: words).html }
        let secret = field.isSecret && surroundings.isShownAgain ? words[.formSecretAgain] : nil
        let advice = (field.advice + [secret].compactMap(\.self)).map(\.withVisibleTurns)
        let hasHint = hint != nil || !advice.isEmpty
        let error = surroundings.messages[field.id]?.withVisibleTurns
        let described = [hasHint ? "\(field.id)-hint" : nil, error == nil ? nil : "\(field.id)-error"]
            .compactMap(\.self)
        values = [
            .text(field.id),
            .text(field.name),
            .text(field.stateName),
            .text(field.label.withVisibleTurns),
            .flag(!field.isRequired),
            .flag(field.isFocused),
            .flag(hasHint),
            .optional(hint),
            .list(of: advice),
            .optional(error),
            .optional(described.isEmpty ? nil : described.joined(separator: " ")),
        ]
    }

    /// A shape with these names and those of one widget.
    static func shape(_ name: String, _ own: [ViewShape.Slot] = []) -> ViewShape {
        ViewShape(name, slots: slots + own)
    }
}
