import JSON

/// What changed from one text to another: line by line, and word by word within lines that stand against each other.
struct TextDifference: Equatable {
    /// A stretch of a line, and whether the other side lacks it.
    struct Span: Equatable {
        var text: String
        let isChanged: Bool
    }

    /// A line of either side, `nil` where that side has none; both are the same in an unchanged line.
    struct Row: Equatable {
        let before: [Span]?
        let after: [Span]?
        let isSame: Bool

        init(_ before: [Span]?, _ after: [Span]?, isSame: Bool = false) {
            (self.before, self.after, self.isSame) = (before, after, isSame)
        }
    }

    private static let mostLines = 4000
    private static let mostBytes = 512 << 10

    /// Past so many edits of lines, or of words in a line, everything counts as changed.
    private static let mostLineEdits = 1000
    private static let mostWordEdits = 200
    private static let mostWords = 600

    let rows: [Row]

    /// Whether only the first lines of a side were compared.
    let isCut: Bool

    init(_ before: String, _ after: String) {
        let old = TextLines(before, mostLines: Self.mostLines, mostBytes: Self.mostBytes)
        let new = TextLines(after, mostLines: Self.mostLines, mostBytes: Self.mostBytes)
        isCut = old.isCut || new.isCut
        var numbers = Numbers()
        let script = EditScript(
            from: old.lines.map { numbers.number(of: $0) }, to: new.lines.map { numbers.number(of: $0) },
            mostEdits: Self.mostLineEdits)
        rows = Self.rows(script.steps, old.lines, new.lines)
    }

    /// Puts the lines that were removed beside those that came in their place.
    private static func rows(_ steps: [EditScript.Step], _ old: [String], _ new: [String]) -> [Row] {
        var rows: [Row] = []
        var (removed, inserted): ([String], [String]) = ([], [])
        func flush() {
            for index in 0..<max(removed.count, inserted.count) {
                rows.append(
                    row(
                        index < removed.count ? removed[index] : nil,
                        index < inserted.count ? inserted[index] : nil))
            }
            (removed, inserted) = ([], [])
        }
        for step in steps {
            switch step {
            case .keep(let place, _):
                flush()
                let line = [Span(text: old[place], isChanged: false)]
                rows.append(Row(line, line, isSame: true))
            case .remove(let place): removed.append(old[place])
            case .insert(let place): inserted.append(new[place])
            }
        }
        flush()
        return rows
    }

    private static func row(_ before: String?, _ after: String?) -> Row {
        guard let before, let after else {
            return Row(before.map(changed), after.map(changed))
        }
        let (old, new) = (words(of: before), words(of: after))
        guard old.count <= mostWords, new.count <= mostWords else {
            return Row(changed(before), changed(after))
        }
        var numbers = Numbers()
        let script = EditScript(
            from: old.map { numbers.number(of: $0) }, to: new.map { numbers.number(of: $0) },
            mostEdits: mostWordEdits)
        var (left, right): ([Span], [Span]) = ([], [])
        for step in script.steps {
            switch step {
            case .keep(let place, _):
                left.add(old[place], isChanged: false)
                right.add(old[place], isChanged: false)
            case .remove(let place): left.add(old[place], isChanged: true)
            case .insert(let place): right.add(new[place], isChanged: true)
            }
        }
        return Row(left, right)
    }

    private static func changed(_ line: String) -> [Span] { [Span(text: line, isChanged: true)] }

    /// Runs of letters and digits, runs of spaces, and every other character by itself.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var last = WordKind.sign
        for character in line {
            let kind = WordKind(character)
            if kind != .sign, kind == last, !words.isEmpty {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            last = kind
        }
        return words
    }

    private enum WordKind {
        case word, space, sign

        init(_ character: Character) {
            self =
                character.isLetter || character.isNumber || character == "_"
                ? .word : character.isWhitespace ? .space : .sign
        }
    }

    /// A number for each text, by its bytes: what only looks the same is not.
    private struct Numbers {
        private var numbers: [[UInt8]: Int] = [:]

        mutating func number(of text: String) -> Int {
            let bytes = Array(text.utf8)
            if let number = numbers[bytes] { return number }
            numbers[bytes] = numbers.count
            return numbers.count - 1
        }
    }
}

extension [TextDifference.Span] {
    fileprivate mutating func add(_ text: String, isChanged: Bool) {
        if let last = indices.last, self[last].isChanged == isChanged {
            self[last].text += text
        } else {
            append(TextDifference.Span(text: text, isChanged: isChanged))
        }
    }
}
