import Testing

@testable import Languages

@Suite struct PluralTests {
    @Test(arguments: [
        ("ar", 0, "لا شيء في الانتظار"), ("ar", 2, "سؤالان في الانتظار"),
        ("ar", 3, "\u{2068}3\u{2069} أسئلة في الانتظار"),
        ("ar", 111, "\u{2068}111\u{2069} سؤالًا في الانتظار"),
        ("ar", 1000, "\u{2068}1,000\u{2069} سؤال في الانتظار"),
        ("de", 2, "Zwei Fragen warten"), ("de", 1204, "1.204 Fragen warten"),
        ("fr", 1204, "1\u{202F}204 questions en attente"),
        ("fr", 1_000_000, "1\u{202F}000\u{202F}000 de questions en attente"),
        ("es", 1204, "1204 preguntas en espera"), ("es", 12_040, "12.040 preguntas en espera"),
        ("zh", 1, "1 个问题等待回答"), ("ja", 1, "1 件の質問が回答を待っています"),
    ])
    func `counts as the language does`(tag: String, count: Int, text: String) throws {
        #expect(Words(try #require(Language(tag)))(.indexWaits, count: count) == text)
    }

    @Test func `takes no and one for the same in French alone`() {
        let one = Language.all.filter { PluralCategory(0, in: $0) == .one }
        #expect(one == [.french])
    }

    /// The digits of a count come before the noun, so a date or a sign would turn without an isolate.
    @Test func `isolates what it puts into Arabic, once`() {
        let words = Words(.arabic)
        #expect(words(.issueAtLeast, ["limit": "-5"]) == "أدخل \u{2068}-5\u{2069} أو أكثر")
        #expect(words.or(["a", "b"]) == "\u{2068}a\u{2069} أو \u{2068}b\u{2069}")
        #expect(words.sentence(words[.numberWhole]) == "عدد صحيح.")
    }

    @Test func `composes numbers`() throws {
        let phrases = try ["de", "zh", "ja"].map { tag in
            let words = Words(try #require(Language(tag)))
            let bounds = words(.boundFromTo, ["least": "1", "most": "10"])
            let number = words(.numberBounded, ["number": words[.numberWhole], "bounds": bounds])
            return words(.numberEnter, ["number": words(.numberMultiple, ["number": number, "factor": "5"])])
        }
        #expect(
            phrases == [
                "Geben Sie eine ganze Zahl von 1 bis 10 (ein Vielfaches von 5) ein",
                "请输入1 到 10 的整数（5 的倍数）", "1 から 10 までの整数（5 の倍数）を入力してください",
            ])
    }
}
