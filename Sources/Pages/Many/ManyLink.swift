/// Where a list posts the questions that were chosen on it.
public struct ManyLink: Equatable, Sendable {
    /// The receiver's route, relative to the list or absolute.
    let action: String

    /// The folder of the reviewer to whom the list is made out; `nil` for a list for anyone.
    let folder: String?

    public init(action: String, folder: String? = nil) {
        (self.action, self.folder) = (action, folder)
    }
}
