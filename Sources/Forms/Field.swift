public import JSON

/// A control on a form that edits the value at one place of a run input.
///
/// Its texts come from strangers: escape them.
public struct Field: Equatable, Sendable {
    /// Where the value goes in the run input, such as `/email`; empty where the run input itself is one plain value.
    public let pointer: JSONPointer

    /// The control's name in the post: `v` or `j` (JSON text) and the place, such as `v/email`.
    public let name: String

    /// The name of the field's state in the post, such as `s/email`.
    ///
    /// See `Widget.checkbox` and `offersEmpty`.
    public let stateName: String

    /// An HTML id that needs no escaping, also as `#fragment`.
    ///
    /// It has no hyphen, so none is another's with `-hint` or `-error` behind it.
    public let id: String

    /// What the value is called: the schema's title, else its key made readable; never blank.
    public let label: String

    /// The author's description: Markdown at most, never HTML.
    public let hint: String?

    /// What may be entered, and what leaving it blank means, in our words.
    ///
    /// Such as `A whole number from 1 to 10. Leave blank for 2.`
    public let advice: String?

    /// Whether an answer must be given here; if not, it may be left blank, and the label says "optional".
    public let isRequired: Bool

    /// Whether its text is never filled in and never shown again.
    public let isSecret: Bool

    /// How it is edited.
    public let widget: Widget

    /// Values that the author gives as examples, as they would be typed.
    public let examples: [String]

    /// Whether the field has a checkbox beside it, named `stateName` with the value `empty`, that makes a blank
    /// text an answer of its own.
    public let offersEmpty: Bool
}
