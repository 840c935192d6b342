/// A file, which is posted under `u` and the place; the one that is there goes along as text under the field's name.
public struct FileInput: Equatable, Sendable {
    /// The name under which a new file is posted.
    public let uploadName: String

    /// What is there, as it is posted again; `nil` for none.
    public let text: String?

    /// The size of what is there, in words.
    public let size: String

    /// Whether what is there is what the run gave.
    public let isGiven: Bool

    /// Whether it is to be left out: the box named `stateName` with the value `none`.
    public let isLeftOut: Bool

    /// Whether it can be left out.
    public let canBeLeftOut: Bool

    /// The media type asked for; `nil` for any.
    public let mediaType: String?
}
