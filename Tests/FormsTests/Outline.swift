import Forms

/// A form as it stands on a page, in lines to compare: the name of each field, `*` where it is required, and its control.
struct Outline: CustomStringConvertible {
    private(set) var lines: [String] = []

    var description: String { lines.joined(separator: "\n") }

    init(_ sheet: Sheet) {
        add(sheet.contents, "")
        if let decision = sheet.decision { add(decision, "") }
    }

    init(_ field: Field) { add(field, "") }

    private mutating func add(_ contents: Contents.Opened, _ indent: String) {
        for mark in contents.marks { lines.append("\(indent)\(mark)") }
        for section in contents.sections {
            let heading = section.isAdvanced ? "advanced" : section.title
            if let heading { lines.append("\(indent)# \(heading)") }
            for field in section.fields { add(field, indent) }
        }
        for field in contents.kept {
            let start = lines.count
            add(field, indent)
            lines[start] += " (kept)"
        }
        if let update = contents.update { lines.append("\(indent)a=\(update)") }
    }

    private mutating func add(_ field: Field, _ indent: String) {
        lines.append("\(indent)\(field.name)\(field.isRequired ? "*" : "") \(Self.text(field.control))")
        let inner = indent + "  "
        switch field.control {
        case .group(let group):
            switch group.contents {
            case .folded(let action): lines.append("\(inner)a=\(action)")
            case .open(let contents): add(contents, inner)
            }
        case .rows(let rows): add(rows, inner)
        case .review(let review):
            for item in review.items {
                let words = [item.mark, item.field.label, item.confidence, "\(item.standing)"].compactMap(
                    \.self)
                lines.append("\(inner)- \(words.joined(separator: " "))\(item.isDone ? " done" : "")")
                add(item.field, inner + "  ")
            }
        case .union(let branches):
            for branch in branches {
                let action = branch.folded.map { " a=\($0)" } ?? ""
                lines.append(
                    "\(inner)\(branch.isChosen ? "(x)" : "( )") \(branch.value) \(branch.label)\(action)")
                if let field = branch.field { add(field, inner + "  ") }
            }
        default: break
        }
    }

    private mutating func add(_ rows: Rows, _ indent: String) {
        for row in rows.rows + rows.spares {
            let moves = [row.remove, row.up, row.down].compactMap(\.self).map { " a=\($0)" }.joined()
            lines.append("\(indent)- \(row.mark) \(row.title)\(moves)")
            if let key = row.key { add(key, indent + "  ") }
            add(row.field, indent + "  ")
        }
        if let add = rows.add { lines.append("\(indent)a=\(add)") }
    }

    static func text(_ control: Control) -> String {
        switch control {
        case .line(let line):
            "\(line.input) \(quoted(line.text))"
                + (line.range.map { " \($0.least)…\($0.most) by \($0.step)" } ?? "") + box(line.isEmptyTicked)
        case .area(let area):
            "\(area.isCode ? "json" : "area") \(quoted(area.text))\(box(area.isEmptyTicked))"
        case .moment(let moment): "moment \(quoted(moment.clock)) \(quoted(moment.zone))"
        case .checkbox(let isTicked): "checkbox\(box(isTicked))"
        case .choices(let choices, let style): "\(style) \(choices.map(text).joined(separator: ", "))"
        case .set(let choices): "set \(choices.map(text).joined(separator: ", "))"
        case .fixed(let text): "fixed \(quoted(text))"
        case .file(let file):
            "file \(file.text.map { "\(quoted($0)) of \(file.size)" } ?? "none")"
                + (file.isLeftOut ? " left out" : "")
        case .group(let group): "group\(box(group.isIncluded))"
        case .rows(let rows): (rows.isDictionary ? "dictionary" : "list") + box(rows.isEmptyTicked)
        case .union: "union"
        case .review(let review): "review \(review.doneCount) of \(review.items.count)"
        case .evidence(let evidence): text(evidence)
        }
    }

    private static func text(_ evidence: Evidence) -> String {
        switch evidence {
        case .picture(let url, let alt): "picture \(quoted(url)) \(alt ?? "-")"
        case .text(let text, let spans):
            "words \(quoted(text))" + spans.map { " \($0.number):\($0.range) \($0.label ?? "-")" }.joined()
        case .code(let text): "code \(quoted(text))"
        case .markdown(let text): "markdown \(quoted(text))"
        case .value(let text): "value \(quoted(text))"
        }
    }

    private static func text(_ choice: Choice) -> String {
        let label = choice.label == choice.value ? "" : " \(choice.label)"
        return
            "\(choice.isChosen ? "(x)" : "")\(quoted(choice.value))\(label)\(choice.isPlaceholder ? "…" : "")"
    }

    private static func box(_ isTicked: Bool?) -> String { isTicked.map { $0 ? " [x]" : " [ ]" } ?? "" }

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
