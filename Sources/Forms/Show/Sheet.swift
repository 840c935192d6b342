/// A whole form as it stands in a draft.
public struct Sheet: Equatable, Sendable {
    /// Its fields.
    public let contents: Contents.Opened

    /// A choice whose values are the buttons that send the form; `nil` for one button.
    public let decision: Field?

    /// What the button that sends it says; `nil` for the usual words.
    public let submitLabel: String?

    /// Whether files go with it, so that it is posted as `multipart/form-data`.
    public let hasFiles: Bool
}
