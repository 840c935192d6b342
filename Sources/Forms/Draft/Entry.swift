/// What was posted, or is to be shown, at one place of a form and below it: data without meaning until a form walks over it.
struct Entry: Equatable, Sendable {
    /// A row of a list or a dictionary.
    struct Row: Equatable, Sendable {
        let id: Int
        /// Whether it stood there only to save a way, so that it counts when something was entered.
        var isSpare: Bool
    }

    /// The text of a control, or the value of a choice; the first where several are ticked.
    var text: String?

    /// What is ticked besides.
    var more: [String] = []

    /// Text that is JSON.
    var json: String?

    /// The name of a dictionary's row.
    var key: String?

    /// The state of a choice, such as a union's branch.
    var state: String?

    /// The time zone that goes with a date and time.
    var zone: String?

    var upload: Upload?

    /// Whether the fields of an optional part were on the page.
    var isOpen = false

    var rows: [Row] = []

    /// What lies below, by token.
    var parts: [String: Entry] = [:]

    subscript(token: PathToken) -> Entry? {
        get { parts[token.key] }
        set { parts[token.key] = newValue }
    }

    subscript(row id: Int) -> Entry? {
        get { parts["~r\(id)"] }
        set { parts["~r\(id)"] = newValue }
    }
}
