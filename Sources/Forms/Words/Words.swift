import JSON

/// The words of forms: labels here, advice and problems in the extensions.
enum Words {
    static let answer = "Answer"
    static let none = "None"
    static let chooseOne = "Choose one"

    /// A member's name made readable: `number_of_users` is "Number of users".
    static func label(ofKey key: String) -> String {
        let words = key.unicodeScalars.map { $0 == "_" || $0 == "-" ? " " : Character($0) }
        let text = String(words).trimmed
        guard let first = text.unicodeScalars.first else { return key.isBlank ? "(no name)" : key }
        return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
    }

    /// What a value is called among the choices.
    static func label(of value: JSONValue, amongFlags: Bool = false) -> String {
        if amongFlags, let flag = value.bool { return flag ? "Yes" : "No" }
        guard let text = value.string, !text.isBlank else { return value.text }
        return text
    }
}
