extension ChartHint {
    /// Reads `chart: line x=step y=loss,"top 5"`; `nil` for any other text, which is then the author's own.
    init?(line: some StringProtocol) {
        let text = String(line).trimmed
        guard text.prefix(6).lowercased() == "chart:", let words = Self.parts(text.dropFirst(6), at: " "),
            let first = words.first, let kind = Kind(rawValue: first.lowercased())
        else { return nil }
        self.init(kind: kind)
        for word in words.dropFirst() {
            guard let mark = word.firstIndex(of: "="),
                let names = Self.parts(word[word.index(after: mark)...], at: ","), let name = names.first
            else { return nil }
            let plain = names.map { $0.filter { $0 != "\"" } }
            switch word[..<mark] {
            case "x" where names.count == 1: x = name.filter { $0 != "\"" }
            case "y": draw(plain)
            default: return nil
            }
        }
    }

    /// What stands between separators outside of quotation marks, which stay; `nil` where one is not closed.
    private static func parts(_ text: some StringProtocol, at separator: Character) -> [String]? {
        var (parts, part, isQuoted) = ([String](), "", false)
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == separator, !isQuoted {
                if !part.isEmpty { parts.append(part) }
                part = ""
            } else {
                part.append(character)
            }
        }
        if !part.isEmpty { parts.append(part) }
        return isQuoted ? nil : parts
    }
}
