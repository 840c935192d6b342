/// The names that a template may use and the kind of each, as the comment on its top lists them.
///
/// One line for each shape, the template's own first: its name, then names and kind, parted by semicolons.
/// A line that ends with a comma or semicolon goes on in the next.
/// ```
/// {{! field-choice: id, label: text; hint: text or absent; choices: list of choice
///     choice: value, label: text; isChosen: flag }}
/// ```
public struct TemplateContract: Sendable {
    /// A shape's names and their kinds.
    private struct Entry: Sendable {
        let name: String
        var kinds: [(name: String, kind: String)]
    }

    private let entries: [Entry]

    /// What a shape holds, with each shape inside it.
    public init(_ shape: ViewShape) {
        var shapes = [shape]
        var next = 0
        while next < shapes.count {
            for slot in shapes[next].slots {
                guard let inner = slot.kind.shape, !shapes.contains(where: { $0.name == inner.name }) else {
                    continue
                }
                shapes.append(inner)
            }
            next += 1
        }
        entries = shapes.map { Entry(name: $0.name, kinds: $0.slots.map { ($0.name, "\($0.kind)") }) }
    }

    /// Reads a comment's text; `nil` when it is not in the form.
    public init?(_ comment: String) {
        var entries: [Entry] = []
        for line in Self.lines(of: comment) {
            guard let entry = Self.entry(line) else { return nil }
            entries.append(entry)
        }
        guard !entries.isEmpty else { return nil }
        self.entries = entries
    }

    private static func lines(of comment: String) -> [String] {
        var lines: [String] = []
        for line in comment.split(whereSeparator: \.isNewline).map(trimmed) where !line.isEmpty {
            if let last = lines.last?.last, last == "," || last == ";" {
                lines[lines.count - 1] += " " + line
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    private static func entry(_ line: String) -> Entry? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        var entry = Entry(name: trimmed(line[..<colon]), kinds: [])
        guard !entry.name.isEmpty, !entry.name.contains(" ") else { return nil }
        for clause in line[line.index(after: colon)...].split(separator: ";").map(trimmed)
        where !clause.isEmpty {
            let halves = clause.split(separator: ":").map(trimmed)
            guard halves.count == 2 else { return nil }
            entry.kinds += halves[0].split(separator: ",").map { (trimmed($0), halves[1]) }
        }
        return entry
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension TemplateContract: Equatable {
    /// The same shapes with the same names of the same kinds, in any order; the template's own shape is the same.
    public static func == (one: TemplateContract, other: TemplateContract) -> Bool {
        one.entries.first?.name == other.entries.first?.name && one.kindsByName == other.kindsByName
    }

    private var kindsByName: [String: [String: String]] {
        let pairs = entries.map { entry in
            (entry.name, Dictionary(entry.kinds.map { ($0.name, $0.kind) }) { first, _ in first })
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension TemplateContract: CustomStringConvertible {
    /// The comment's text, names of one kind together.
    public var description: String {
        entries.map(Self.line).joined(separator: "\n    ")
    }

    private static func line(_ entry: Entry) -> String {
        var clauses: [(kind: String, names: [String])] = []
        for (name, kind) in entry.kinds {
            if let index = clauses.firstIndex(where: { $0.kind == kind }) {
                clauses[index].names.append(name)
            } else {
                clauses.append((kind, [name]))
            }
        }
        let words = clauses.map { "\($0.names.joined(separator: ", ")): \($0.kind)" }
        return "\(entry.name): \(words.joined(separator: "; "))"
    }
}

extension ViewKind {
    /// The shape that is in it somewhere.
    fileprivate var shape: ViewShape? {
        switch self {
        case .nested(let shape): shape()
        case .list(let kind), .optional(let kind): kind.shape
        case .text, .html, .flag, .anyView: nil
        }
    }
}
