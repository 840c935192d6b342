import Forms
import JSON
import Languages
import Testing

@Suite struct LanguageTests {
    private static let schema = """
        {"type":"object","required":["n","when","pick"],"properties":{"n":{"type":"integer","minimum":1},
        "when":{"type":"string","format":"date-time"},"pick":{"enum":["rot","blau"]},"sure":{"type":"boolean"},
        "list":{"type":"array","maxItems":2,"items":{"type":"string"}},"any":{"type":["string","integer"]}}}
        """

    @Test func `a German form speaks German`() throws {
        let form = try Form(Self.schema, words: Words(.german))
        let answer = form.decode(Browser.post(form, changes: ["v/n": "zwei", "s/any": "b1"]))
        #expect(answer.places == Self.german.map(\.self))
        let number = form.sheet().field("v/n")
        #expect(number?.advice == ["Eine ganze Zahl von mindestens 1."])
        let list = try #require(form.sheet().field("v/list"))
        #expect(list.advice == ["Höchstens 2 Einträge."])
        #expect(Outline(list).description.contains("Eintrag 1"))
        #expect(
            form.sheet().field("v/sure").map { Outline.text($0.control) }
                == #"segments "true" Ja, "false" Nein, (x)"" Keine Angabe"#)
    }

    private static let german = [
        "f/n: Geben Sie eine ganze Zahl von mindestens 1 ein, in Ziffern, etwa 3",
        "f/when: Geben Sie Datum und Uhrzeit mit Abstand zu UTC ein, etwa 2026-11-21T13:30:00Z",
        "f/pick: Wählen Sie rot oder blau", "f/any/~b1: Geben Sie eine ganze Zahl ein",
    ]

    /// No phrase of one language is left in another's form, and none is missing.
    @Test(arguments: Language.all)
    func `every language has words for each part of a form`(language: Language) throws {
        let form = try Form(Self.schema, words: Words(language))
        let answer = form.decode(Browser.post(form, changes: ["v/n": "x", "s/any": "b1"]))
        #expect(answer.places.count == 4)
        let shown = form.sheet().all.flatMap { $0.advice + [$0.label] } + answer.places
        #expect(shown.allSatisfy { !$0.isEmpty && !$0.contains("{") }, "\(shown)")
        guard language != .english else { return }
        let english = try Form(Self.schema)
        let told = Set(english.decode(Browser.post(english, changes: ["v/n": "x", "s/any": "b1"])).places)
        #expect(told.isDisjoint(with: answer.places))
    }

    @Test func `what is posted and read is the same in every language`() throws {
        for language in Language.all {
            let form = try Form(Self.schema, words: Words(language))
            let post = FormBody(
                "v/n=1.0&v/when=2026-11-21T13:30&z/when=Z&v/pick=rot&v/sure=true&s/any=b0&v/any/~b0=x")
            #expect(
                form.decode(post).text
                    == #"{"n":1.0,"when":"2026-11-21T13:30:00Z","pick":"rot","sure":true,"any":"x"}"#)
        }
    }
}
