import JSON
import Languages

extension Control {
    /// The control of a place that has but one.
    init(_ node: FieldNode, _ entry: Entry, _ look: FieldLook, _ words: Words) {
        switch node.shape {
        case .text: self = Self.text(node, entry, look)
        case .number, .exactNumber: self = .line(Line(node, entry, look))
        case .moment:
            self = .moment(
                MomentInput(clock: entry.text ?? "", zoneName: "z" + node.path.suffix, zone: entry.zone ?? "")
            )
        case .flag:
            self =
                node.isBox
                ? .checkbox(isTicked: entry.text == "true")
                : Self.choices(Option.flags(words), node, entry, look, words)
        case .options(let options): self = Self.choices(options, node, entry, look, words)
        case .set(let options): self = .set(Self.ticked(options, entry, look))
        case .constant(let value): self = .fixed(node.isSecret ? "" : words.label(of: value))
        case .file(let rule): self = .file(FileInput(node, rule, entry, words))
        case .json, .group, .list, .map, .union:
            self = .area(
                Area(
                    text: node.isSecret ? "" : (entry.json ?? "").withLineFeeds, rows: look.areaRows ?? 6,
                    isCode: true,
                    placeholder: look.placeholder, isEmptyTicked: nil))
        }
    }

    private static func text(_ node: FieldNode, _ entry: Entry, _ look: FieldLook) -> Control {
        guard look.isLong || !node.isSecret && entry.text?.hasLineEnd ?? false else {
            return .line(Line(node, entry, look))
        }
        return .area(
            Area(
                text: (entry.text ?? "").withLineFeeds, rows: look.areaRows ?? 4, isCode: false,
                placeholder: look.placeholder,
                isEmptyTicked: node.offersEmpty ? entry.state == "empty" : nil))
    }

    private static func ticked(_ options: [Option], _ entry: Entry, _ look: FieldLook) -> [Choice] {
        let posted = [entry.text].compactMap(\.self) + entry.more
        let ticked = Set(posted.compactMap { Option.value(posted: $0, options) })
        return zip(options, look.choices).map { option, choice in
            Choice(value: choice.value, label: choice.label, isChosen: ticked.contains(option.value))
        }
    }

    private static func choices(
        _ options: [Option], _ node: FieldNode, _ entry: Entry, _ look: FieldLook, _ words: Words
    ) -> Control {
        let chosen = node.isSecret ? nil : entry.text.flatMap { Option.value(posted: $0, options) }
        var choices = look.choices
        if let chosen, let index = options.firstIndex(where: { $0.value == chosen }) {
            choices[index] = Choice(value: choices[index].value, label: choices[index].label, isChosen: true)
        }
        let isNone = chosen == nil && (entry.text?.isEmpty ?? (look.style == .select))
        if node.canBeLeftOut {
            choices.append(Choice(value: "", label: words[.formNone], isChosen: isNone))
        } else if look.style == .select, node.preset == nil {
            choices.insert(
                Choice(value: "", label: words[.formChooseOne], isChosen: chosen == nil, isPlaceholder: true),
                at: 0)
        }
        return .choices(choices, look.isDecision && node.path.depth == 1 ? .buttons : look.style)
    }
}

extension String {
    /// Whether it has more than one line.
    var hasLineEnd: Bool { utf8.contains { $0 == 0x0A || $0 == 0x0D } }
}
