import Forms
import Mustache

/// One of several shapes: a choice, and below each choice its fields.
struct UnionView: Viewable {
    static let shape: ViewShape = FieldFrame.shape(
        "field-union", [.init("branches", .list(.view(branchShape)))])

    static let branchShape: ViewShape = ViewShape(
        "branch",
        [
            "value": .text,
            "label": .text,
            "isChosen": .flag,
            "open": .optional(.text),
            "field": .optional(.view(FieldView.shape)),
            "folded": .optional(.text),
        ])

    let values: [ViewValue]

    init(_ branches: [Branch], _ frame: FieldFrame, _ surroundings: FieldSurroundings) {
        values = frame.values + [.list(branches.map { .view(Self.view($0, surroundings)) })]
    }

    /// Rows, and groups that may be left out, bear their mark themselves.
    private static func openName(of branch: Branch) -> String? {
        switch branch.field?.control {
        case .rows: nil
        case .group(let group) where group.isIncluded != nil: nil
        default: branch.field?.openName
        }
    }

    private static func view(_ branch: Branch, _ surroundings: FieldSurroundings) -> View {
        View(
            branchShape,
            [
                .text(branch.value), .text(branch.label.withVisibleTurns), .flag(branch.isChosen),
                .optional(openName(of: branch)),
                .optional(branch.field.map { FieldView($0, surroundings) }), .optional(branch.folded),
            ])
    }
}
