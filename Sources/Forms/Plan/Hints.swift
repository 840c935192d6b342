import JSON

/// What an author may say of a field's looks, under `x-countersign` in its schema; it changes nothing of what is valid.
enum Hints {
    static let keyword = "x-countersign"

    /// Every hint, and where it has an effect.
    static let known: Set<String> = [
        "widget", "order", "columns", "rows", "placeholder", "help", "labels", "group", "advanced", "submit",
        "errors", "language", "reviewers", "requester", "selfApproval", "evidence", "review",
        "remindAfter", "showAnswer",
    ]

    /// Those that count for the whole run, and not for a field.
    static let ofTheRun: Set<String> = [
        "reviewers", "requester", "selfApproval", "remindAfter", "showAnswer",
    ]

    static let widgets: Set<String> = [
        "line", "area", "markdown", "select", "segments", "buttons", "checkboxes", "json", "union", "range",
        "colour",
        "file", "password",
    ]
}
