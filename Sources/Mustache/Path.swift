/// What a tag refers to: names, each inside the one before; no names for `.`, the innermost value itself.
struct Path: Hashable, Sendable {
    let text: String
    let names: [Name]

    /// Reads a tag's content; `nil` when it is no path.
    init?(_ text: String) {
        self.text = text
        guard text != "." else {
            names = []
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ Path.isName($0) }) else { return nil }
        names = parts.map { Name(String($0)) }
    }

    /// The first name.
    var firstText: String {
        text.split(separator: ".").first.map(String.init) ?? text
    }

    /// A name has a character, and none that is a sign of the language or a space.
    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && !text.utf8.contains { $0.isBlank || "*#^/>$={}&!<".utf8.contains($0) }
    }
}
