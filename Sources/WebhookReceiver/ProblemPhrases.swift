import Languages

/// A problem's title and detail as phrases, for the pages in which a person meets it.
struct ProblemPhrases: Equatable {
    let title: Phrase

    /// `nil` where the detail is told in English alone.
    let detail: Phrase?

    /// What the detail has in braces.
    var values: KeyValuePairs<String, String> = [:]

    func title(_ words: Words) -> String { words[title] }

    func detail(_ words: Words) -> String? { detail.map { words($0, values) } }

    static func == (one: ProblemPhrases, other: ProblemPhrases) -> Bool {
        (one.title, one.detail) == (other.title, other.detail)
            && one.values.elementsEqual(other.values, by: ==)
    }
}
