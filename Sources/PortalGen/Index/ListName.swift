import Pages

/// A list of the index, and the names of its files.
enum ListName: Hashable, Sendable {
    /// All that waits, reminders first, by deadline.
    case pressing

    /// All that waits, by how long.
    case oldest

    /// What its author gave a priority.
    case important

    /// What bears a label, by the label's number.
    case labelled(LabelKind, Int)

    /// The list of all that waits, and of those with a priority.
    static let whole: [ListName] = [.pressing, .oldest, .important]

    /// Where a card stands in this list.
    func key(_ card: Card) -> IndexKey {
        switch self {
        case .pressing, .labelled: card.pressing
        case .oldest: card.oldest
        case .important: card.important
        }
    }

    /// Begins the names of all files of the index, so that a web server can guard them by one rule.
    private static let root = "index"

    /// The file of a page of the list that is called so: `index.html`, `index-flow-….html`, `index-flow-…-2.html`.
    static func file(_ stem: String, page: Int) -> String {
        let parts = [root, stem.isEmpty ? nil : stem, page > 1 ? String(page) : nil]
        return parts.compactMap(\.self).joined(separator: "-") + ".html"
    }

    /// Whether a file's name is one that this program gives to a list.
    static func isOurs(_ file: String) -> Bool {
        guard file.hasSuffix(".html") else { return false }
        var parts = file.dropLast(".html".count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.removeFirst() == root else { return false }
        if let last = parts.last, last.utf8.count < 10, let page = Int(last), page > 1 { parts.removeLast() }
        switch parts.count {
        case 0: return true
        case 1: return plainStems.contains(String(parts[0]))
        case 2: return labelStems.contains(String(parts[0])) && parts[1].utf8.count == 16
        default: return false
        }
    }

    private static let plainStems = Set(["oldest", "priority"] + IndexState.allCases.map(\.rawValue))
    private static let labelStems = Set(LabelKind.allCases.map(\.stem))
}
