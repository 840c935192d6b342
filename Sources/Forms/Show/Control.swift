/// How a field is edited, and what its controls hold.
public indirect enum Control: Equatable, Sendable {
    /// One line of text.
    case line(Line)

    /// Several lines of text, or of JSON. HTML drops a newline right after `<textarea>`, so write one there.
    case area(Area)

    /// A date and time, and its zone, which is posted under `z` and the place.
    case moment(MomentInput)

    /// A box, named as the field with the value `true`, and a hidden input named `stateName` with the value `bool`.
    case checkbox(isTicked: Bool)

    /// One of these.
    case choices([Choice], Choice.Style)

    /// Any of these: boxes named as the field, and a hidden input named `stateName` with the value `set`.
    case set([Choice])

    /// Shown and not edited: nothing is posted.
    case fixed(String)

    /// A file.
    case file(FileInput)

    /// An object: fields of its own.
    case group(Group)

    /// A list or a dictionary: rows of fields.
    case rows(Rows)

    /// A list of things to judge, each beside its evidence.
    case review(Review)

    /// Something to judge by, which is shown and not edited: nothing is posted.
    case evidence(Evidence)

    /// One of several shapes, each with fields of its own.
    case union([Branch])
}
