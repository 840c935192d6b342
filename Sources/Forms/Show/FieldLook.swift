import JSON
import Languages

/// What a field says and how it is edited, whatever stands in it.
struct FieldLook: Sendable {
    /// The author's words under the label.
    let hint: String?

    let advice: [String]
    let isRequired: Bool
    let placeholder: String?
    let examples: [String]
    let input: LineInput
    let range: Line.Range?

    /// The lines that an area shows; `nil` for the usual number.
    let areaRows: Int?

    /// Whether a text has several lines, whatever stands there.
    let isLong: Bool

    /// Whether its values are the buttons that send the form.
    let isDecision: Bool

    /// The choices of a place that has some, none of them chosen.
    let choices: [Choice]
    let style: Choice.Style

    init(_ node: FieldNode, _ words: Words) {
        let view = node.plan.view
        hint = view.hint("help")?.string ?? node.plan.description
        advice = words.advice(node)
        isRequired = node.isAlwaysAnswered || !node.canBeLeftOut
        placeholder = view.hint("placeholder")?.string
        examples = node.isSecret ? [] : Line.texts(of: view["examples"], node.shape)
        input = LineInput(node)
        range = Line.range(node)
        areaRows = view.hint("rows")?.int.map { min(max($0, 2), 40) }
        isLong = node.isLong
        isDecision = node.isDecision
        choices = Self.options(node, words).map { Choice(value: $0.posted, label: $0.label, isChosen: false) }
        style = Choice.Style(node, choices)
    }

    private static func options(_ node: FieldNode, _ words: Words) -> [Option] {
        switch node.shape {
        case .options(let options), .set(let options): options
        case .flag: Option.flags(words)
        default: []
        }
    }
}

extension FieldNode {
    /// How the place looks; worked out once for all that the run has given nothing for.
    func look(in table: PlanTable) -> FieldLook {
        isUsual ? table.looks[plan.id] : FieldLook(self, table.words)
    }

    /// Whether a person cannot leave it unanswered.
    fileprivate var isAlwaysAnswered: Bool {
        switch shape {
        case .constant: true
        case .flag(let mustTick): isBox && !mustTick
        default: false
        }
    }

    /// Whether its values are the buttons that send the form: a choice with the hint for it, where it must be made.
    fileprivate var isDecision: Bool {
        guard case .options = shape, !canBeLeftOut else { return false }
        return plan.view.hint("widget")?.string == "buttons"
    }

    /// A text that may be longer than this gets several lines.
    private static let longestLine = 120

    /// A text that is longer than this already gets several lines.
    private static let longestPresetLine = 80

    /// Whether a text has several lines: by its present text, its `contentMediaType`, or a `maxLength` over 120.
    ///
    /// A text of a known format has one line, whatever its greatest length.
    fileprivate var isLong: Bool {
        guard case .text = shape, !isSecret else { return false }
        let (view, preset) = (plan.view, preset?.string ?? "")
        if preset.hasLineEnd { return true }
        switch view.hint("widget")?.string {
        case "area", "markdown": return true
        case "line", "colour", "password": return false
        default: break
        }
        guard view["format"] == nil else { return false }
        return view["contentMediaType"] != nil || view.hint("rows") != nil
            || preset.unicodeScalars.count > Self.longestPresetLine
            || view.number("maxLength").map { $0 > JSONNumber(Self.longestLine) } ?? false
    }
}
