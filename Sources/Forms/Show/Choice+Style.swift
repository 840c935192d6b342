import JSON

extension Choice.Style {
    /// Choices up to so many, each no longer than that, stand side by side.
    private static let mostSegments = 4
    private static let longestSegment = 20

    init(_ node: FieldNode, _ choices: [Choice]) {
        switch node.plan.view.hint("widget")?.string {
        case "select": self = .select
        case "segments": self = .segments
        default:
            let isShort = choices.allSatisfy { $0.label.unicodeScalars.count <= Self.longestSegment }
            self = choices.count <= Self.mostSegments && isShort ? .segments : .select
        }
    }
}
