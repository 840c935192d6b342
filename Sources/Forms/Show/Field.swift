/// A field of a form as it stands on a page: a control, or a part with fields of its own.
///
/// Its texts come from strangers: escape them.
public struct Field: Equatable, Sendable {
    /// The control's name in the post: `v` or `j` (JSON text) and the place, such as `v/email`.
    public let name: String

    /// The name of the field's state in the post, such as `s/email`.
    public let stateName: String

    /// The name of the mark, with the value `shown`, that tells that the part's fields were on the page.
    public let openName: String

    /// An HTML id that needs no escaping, also as `#fragment`.
    ///
    /// It has no hyphen, so none is another's with `-hint` or `-error` behind it.
    public let id: String

    /// What the value is called: the schema's title, else its key made readable; never blank.
    public let label: String

    /// The author's description: Markdown at most, never HTML.
    public let hint: String?

    /// What may be entered, and what leaving it blank means, in our words: a sentence each.
    public let advice: [String]

    /// Whether an answer must be given here; if not, it may be left blank, and the label says "optional".
    public let isRequired: Bool

    /// Whether its text is never filled in and never shown again.
    public let isSecret: Bool

    /// Whether the page goes on here, after something was added or chosen.
    public let isFocused: Bool

    /// How it is edited, and what it holds.
    public let control: Control
}
