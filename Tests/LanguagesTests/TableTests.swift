import JSON
import Testing

@testable import Languages

@Suite struct TableTests {
    @Test(arguments: Language.all)
    func `has the phrases of English, and no others`(language: Language) throws {
        let table = try #require(Tables.table(of: language))
        #expect(Set(table.members.map(\.key)) == Set(Phrase.allCases.map(\.key)))
    }

    @Test(arguments: Language.all)
    func `has no empty text`(language: Language) throws {
        for (phrase, wording) in try Self.wordings(of: language) {
            #expect(!wording.text.isEmpty, "\(phrase)")
            #expect(!wording.exact.values.contains("") && !wording.plurals.values.contains(""), "\(phrase)")
        }
    }

    @Test(arguments: Language.all)
    func `takes the values that English takes`(language: Language) throws {
        let english = Dictionary(uniqueKeysWithValues: try Self.wordings(of: .english))
        for (phrase, wording) in try Self.wordings(of: language) {
            let expected = Self.names(in: try #require(english[phrase]).text)
            #expect(Self.names(in: wording.text) == expected, "\(phrase)")
            for text in Array(wording.exact.values) + wording.plurals.values {
                #expect(expected.subtracting(Self.names(in: text)).isSubset(of: ["count"]), "\(phrase)")
                #expect(Self.names(in: text).isSubset(of: expected), "\(phrase)")
            }
        }
    }

    @Test(arguments: Language.all)
    func `has the plural forms of the language where English counts`(language: Language) throws {
        let english = Dictionary(uniqueKeysWithValues: try Self.wordings(of: .english))
        for (phrase, wording) in try Self.wordings(of: language) {
            let counts = !(try #require(english[phrase]).plurals.isEmpty)
            #expect(
                Set(wording.plurals.keys) == (counts ? PluralCategory.all(of: language) : []), "\(phrase)")
        }
    }

    @Test func `reads no wording from what is none`() {
        #expect(Wording(nil) == nil)
        #expect(Wording(.string("")) == Wording(""))
        #expect(Wording(.array([])) == nil)
    }

    private static func wordings(of language: Language) throws -> [(Phrase, Wording)] {
        let table = try #require(Tables.table(of: language))
        return try Phrase.allCases.map { ($0, try #require(Wording(table[$0.key]), "\($0)")) }
    }

    /// The names in braces.
    private static func names(in text: String) -> Set<String> {
        Set(text.matches(of: #/\{([a-zA-Z]+)\}/#).map { String($0.output.1) })
    }
}
