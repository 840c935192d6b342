/// Chosen runs that have the same form, among others that have another.
public struct ManyGroup: Sendable {
    /// The runs.
    public let runs: [ChosenRun]

    /// What the list posted for each.
    public let choices: [String]

    /// What the list posted for the reviewer's folder; `nil` for a list for anyone.
    public let folder: String?

    public init(_ runs: [ChosenRun], choices: [String], folder: String?) {
        (self.runs, self.choices, self.folder) = (runs, choices, folder)
    }
}
