/// What a page says that asks for nothing: the words of a receipt or a notice.
struct Statement: Equatable, Sendable {
    /// How the news is; a colour beside the word, and a class in templates.
    enum Tone: String, Sendable {
        case plain, good, warn, bad
    }

    let tone: Tone

    /// The state in a word, such as `Held`.
    let word: String

    let heading: String

    let lead: String

    init(_ tone: Tone, _ word: String, _ heading: String, _ lead: String) {
        (self.tone, self.word, self.heading, self.lead) = (tone, word, heading, lead)
    }
}
