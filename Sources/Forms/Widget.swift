/// How a field is edited: the control and nothing of its meaning.
public enum Widget: Hashable, Sendable {
    /// One line of text.
    case line(LineInput)

    /// Several lines of text. HTML drops a newline right after `<textarea>`, so write one there.
    case area

    /// A box, named as the field with the value `true`, and a hidden input named `stateName` with the value `bool`.
    /// `mustTick`: only the ticked box is an answer.
    case checkbox(mustTick: Bool)

    /// One of these: radio buttons side by side as segments, else a select.
    case choice([Choice], asSegments: Bool)

    /// Several lines of JSON text, for a shape that has no control of its own.
    case json

    /// Shown and not edited: nothing is posted.
    case fixed(String)
}
