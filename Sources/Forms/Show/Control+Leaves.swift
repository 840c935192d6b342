import JSON
import Languages

extension Control {
    /// The control of a place that has but one.
    init(_ node: FieldNode, _ entry: Entry, _ words: Words) {
        switch node.shape {
        case .text: self = Self.text(node, entry)
        case .number(let isInteger): self = .line(Line(node, LineInput(isInteger: isInteger, node.plan.view), entry))
        case .exactNumber: self = .line(Line(node, LineInput(isInteger: false, node.plan.view.numberBranch), entry))
        case .moment:
            self = .moment(
                MomentInput(clock: entry.text ?? "", zoneName: "z" + node.path.suffix, zone: entry.zone ?? ""))
        case .flag:
            self =
                node.isBox
                ? .checkbox(isTicked: entry.text == "true") : Self.choices(Option.flags(words), node, entry, words)
        case .options(let options): self = Self.choices(options, node, entry, words)
        case .set(let options):
            let ticked = Set(([entry.text].compactMap(\.self) + entry.more).compactMap { Option.value(posted: $0, options) })
            self = .set(options.map { Choice(value: $0.posted, label: $0.label, isChosen: ticked.contains($0.value)) })
        case .constant(let value): self = .fixed(node.isSecret ? "" : words.label(of: value))
        case .file(let rule): self = .file(FileInput(node, rule, entry, words))
        case .json, .group, .list, .map, .union:
            self = .area(
                Area(
                    text: node.isSecret ? "" : (entry.json ?? "").withLineFeeds, rows: node.areaRows ?? 6, isCode: true,
                    placeholder: node.placeholder, isEmptyTicked: nil))
        }
    }

    private static func text(_ node: FieldNode, _ entry: Entry) -> Control {
        guard node.isLong(entry.text) else { return .line(Line(node, LineInput(node.plan), entry)) }
        return .area(
            Area(
                text: (entry.text ?? "").withLineFeeds, rows: node.areaRows ?? 4, isCode: false, placeholder: node.placeholder,
                isEmptyTicked: node.offersEmpty ? entry.state == "empty" : nil))
    }

    /// Choices up to so many, each no longer than that, stand side by side.
    private static let mostSegments = 4
    private static let longestSegment = 20

    private static func choices(
        _ options: [Option], _ node: FieldNode, _ entry: Entry, _ words: Words
    ) -> Control {
        let chosen = entry.text.flatMap { Option.value(posted: $0, options) }
        var choices = options.map {
            Choice(value: $0.posted, label: $0.label, isChosen: !node.isSecret && $0.value == chosen)
        }
        let style = style(node, choices)
        let isNone = entry.text?.isEmpty ?? (style == .select)
        if node.canBeLeftOut {
            choices.append(Choice(value: "", label: words[.formNone], isChosen: isNone && chosen == nil))
        } else if style == .select, node.preset == nil {
            choices.insert(
                Choice(value: "", label: words[.formChooseOne], isChosen: chosen == nil, isPlaceholder: true), at: 0)
        }
        return .choices(choices, style)
    }

    private static func style(_ node: FieldNode, _ choices: [Choice]) -> Choice.Style {
        switch node.plan.view.hint("widget")?.string {
        case "select": return .select
        case "segments": return .segments
        case "buttons" where node.isDecision: return .buttons
        default:
            let isShort = choices.allSatisfy { $0.label.unicodeScalars.count <= longestSegment }
            return choices.count <= mostSegments && isShort ? .segments : .select
        }
    }
}

extension FieldNode {
    /// Whether its values are the buttons that send the form: a member of the run input itself, with the hint for it.
    var isDecision: Bool {
        guard path.depth == 1, case .options = shape, !canBeLeftOut else { return false }
        return plan.view.hint("widget")?.string == "buttons"
    }

    var placeholder: String? { plan.view.hint("placeholder")?.string }

    var areaRows: Int? { plan.view.hint("rows")?.int.map { min(max($0, 2), 40) } }

    /// A text that may be longer than this gets several lines.
    private static let longestLine = 120

    /// A text that is longer than this already gets several lines.
    private static let longestPresetLine = 80

    /// Whether a text has several lines: by its present text, its `contentMediaType`, or a `maxLength` over 120.
    ///
    /// A text of a known format has one line, whatever its greatest length.
    fileprivate func isLong(_ text: String?) -> Bool {
        guard !isSecret else { return false }
        let preset = preset?.string ?? ""
        if [preset, text ?? ""].contains(where: { $0.utf8.contains(0x0A) || $0.utf8.contains(0x0D) }) { return true }
        let view = plan.view
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
