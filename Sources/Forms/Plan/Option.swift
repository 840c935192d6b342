import JSON
import Languages

/// A value to choose, and how it is posted and shown.
struct Option: Equatable, Sendable {
    let value: JSONValue
    let posted: String
    let label: String
}

extension Option {
    /// The options without repetitions.
    ///
    /// Texts are posted as they are; where not all are texts, as JSON text.
    static func list(_ values: [(value: JSONValue, title: String?)], _ words: Words) -> [Option] {
        var seen: Set<JSONValue> = []
        let values = values.filter { seen.insert($0.value).inserted }
        let arePlain = values.allSatisfy { value, _ in
            value.string.map {
                !$0.isEmpty && !$0.hasOddControls && !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D)
            }
                ?? false
        }
        let areFlags = values.allSatisfy { $0.value.kind == .boolean }
        var labels = values.map { value, title in title ?? words.label(of: value, amongFlags: areFlags) }
        if Set(labels).count < labels.count { labels = values.map(\.value.text) }
        return zip(values, labels).map { value, label in
            Option(
                value: value.value, posted: arePlain ? value.value.string ?? "" : value.value.text,
                label: label)
        }
    }

    /// Yes and no.
    static func flags(_ words: Words) -> [Option] {
        list([(.bool(true), nil), (.bool(false), nil)], words)
    }

    /// The value that a posted choice means: by its text, else by the value that it is the JSON of.
    static func value(posted text: String, _ options: [Option]) -> JSONValue? {
        if let option = options.first(where: { $0.posted.isSame(as: text) }) { return option.value }
        let value = try? JSONDocument(text).root
        return options.first { $0.value == value }?.value
    }
}
