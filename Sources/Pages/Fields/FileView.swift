import Forms
import Languages
import Mustache

/// A file: the one that is there, and a control for another.
struct FileView: Viewable {
    static let shape = FieldFrame.shape(
        "field-file",
        [
            .init("uploadName", .text),
            .init("accept", .optional(.text)),
            .init("attached", .optional(.text)),
            .init("value", .text),
            .init("isGiven", .flag),
            .init("canBeLeftOut", .flag),
            .init("isLeftOut", .flag),
        ])

    let values: [ViewValue]

    init(_ file: FileInput, _ field: Field, _ frame: FieldFrame, _ surroundings: FieldSurroundings) {
        let attached = file.text.map { _ in
            surroundings.words(.fileAttached, ["name": field.label.withVisibleTurns, "size": file.size])
        }
        values =
            frame.values + [
                .text(file.uploadName), .optional(file.mediaType), .optional(attached),
                .text(file.text ?? ""),
                .flag(file.isGiven),
                .flag(file.canBeLeftOut), .flag(file.isLeftOut),
            ]
    }
}
