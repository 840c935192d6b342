import JSON

/// The tables of all languages, read once: the wordings in the order of the phrases.
enum Tables {
    /// The wordings by language; English where a table lacks a phrase or cannot be read.
    static let wordings: [Language: [Wording]] = Dictionary(
        uniqueKeysWithValues: Language.all.map { language in
            let read = table(of: language)
            return (language, Phrase.allCases.map { Wording(read?[$0.key]) ?? english[$0.rawValue] })
        })

    /// What a language's file holds; `nil` for one that is not there or is no JSON.
    static func table(of language: Language) -> JSONValue? {
        EmbeddedFiles.texts["\(language.code).json"].flatMap { try? JSONDocument($0).root }
    }

    private static let english: [Wording] = {
        let read = table(of: .english)
        return Phrase.allCases.map { Wording(read?[$0.key]) ?? Wording($0.key) }
    }()
}
