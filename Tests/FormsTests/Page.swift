import Forms
import JSONSchema

/// The controls of a page in their order, as the templates write them.
struct Page {
    /// A control, and what is posted for it: `nil` for a box that is not ticked.
    struct Control {
        let name: String
        let value: String?
    }

    private(set) var controls: [Control] = []
    private(set) var uploads: [String] = []

    init(_ sheet: Sheet) {
        add(sheet.contents)
    }

    private mutating func add(_ contents: Contents.Opened) {
        for mark in contents.marks { add(mark, "shown") }
        for field in contents.fields + contents.kept { add(field) }
    }

    private mutating func add(_ field: Field) {
        switch field.control {
        case .line(let line):
            add(field.name, Self.posted(line))
            add(field.stateName, empty: line.isEmptyTicked)
        case .area(let area):
            add(field.name, Self.withCRLF(area.text))
            add(field.stateName, empty: area.isEmptyTicked)
        case .moment(let moment):
            add(field.name, moment.inputType == "text" ? moment.clock : Self.normalized(moment.clock))
            add(moment.zoneName, moment.zone)
        case .checkbox(let isTicked):
            add(field.stateName, "bool")
            add(field.name, isTicked ? "true" : nil)
        case .choices(let choices, let style):
            let chosen = choices.first(where: \.isChosen) ?? (style == .select ? choices.first : nil)
            add(field.name, chosen?.value)
        case .set(let choices):
            add(field.stateName, "set")
            for choice in choices { add(field.name, choice.isChosen ? choice.value : nil) }
        case .fixed, .evidence: break
        case .file(let file): add(file, field)
        case .group(let group): add(group, field)
        case .rows(let rows): add(rows, field)
        case .review(let review): add(review, field)
        case .union(let branches): add(branches, field)
        }
    }

    private mutating func add(_ file: FileInput, _ field: Field) {
        if let text = file.text {
            add(field.name, Self.withCRLF(text))
            if file.canBeLeftOut { add(field.stateName, file.isLeftOut ? "none" : nil) }
        }
        uploads.append(file.uploadName)
    }

    private mutating func add(_ group: Group, _ field: Field) {
        if let isIncluded = group.isIncluded { add(field.stateName, isIncluded ? "value" : nil) }
        guard case .open(let contents) = group.contents else { return }
        if group.isIncluded != nil { add(field.openName, "shown") }
        add(contents)
    }

    private mutating func add(_ rows: Rows, _ field: Field) {
        add(field.openName, "shown")
        for row in rows.rows + rows.spares {
            add(rows.markName, row.mark)
            if let key = row.key { add(key) }
            add(row.field)
        }
        add(field.stateName, empty: rows.isEmptyTicked)
    }

    private mutating func add(_ review: Review, _ field: Field) {
        add(field.openName, "shown")
        for item in review.items {
            add(review.markName, item.mark)
            add(item.keyName, item.key)
            add(item.field)
        }
    }

    private mutating func add(_ branches: [Branch], _ field: Field) {
        add(field.stateName, branches.first(where: \.isChosen)?.value)
        for branch in branches {
            guard let inner = branch.field else { continue }
            if !Self.marksItself(inner) { add(inner.openName, "shown") }
            add(inner)
        }
    }

    /// Rows, and groups that may be left out, bear their mark themselves.
    private static func marksItself(_ field: Field) -> Bool {
        switch field.control {
        case .rows, .review: true
        case .group(let group): group.isIncluded != nil
        default: false
        }
    }

    private mutating func add(_ name: String, _ value: String?) {
        controls.append(Control(name: name, value: value))
    }

    private mutating func add(_ name: String, empty isTicked: Bool?) {
        if let isTicked { add(name, isTicked ? "empty" : nil) }
    }
}

extension Page {
    /// A line has no line ends; a colour comes back in lower case (WHATWG HTML §4.10.5.1).
    fileprivate static func posted(_ line: Line) -> String {
        let text = line.text.filter { !$0.isNewline || $0 > "\r\n" }
        return line.range == nil && line.input.inputType(showing: text) == "color" ? text.lowercased() : text
    }

    /// Any line end becomes CRLF (WHATWG HTML §4.10.21.5).
    fileprivate static func withCRLF(_ text: String) -> String {
        var bytes: [UInt8] = []
        for (byte, next) in zip(text.utf8, Array(text.utf8.dropFirst()) + [0]) {
            switch byte {
            case 0x0D where next == 0x0A: break
            case 0x0D, 0x0A: bytes += [0x0D, 0x0A]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A local date and time in its shortest form (WHATWG HTML §2.3.5.4).
    fileprivate static func normalized(_ clock: String) -> String {
        var text = clock
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text.utf8.count == 19 && text.hasSuffix(":00") ? String(text.dropLast(3)) : text
    }
}
