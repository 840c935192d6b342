import Languages
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", "en"), ("DE", "de"), ("de-AT", "de"), ("fr_CA", "fr"), ("es-419", "es"), ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"), ("ZH-hans-SG", "zh-Hans"), ("ja-JP", "ja"), ("ar-EG", "ar"),
    ])
    func `is found by its tag`(tag: String, code: String) {
        #expect(Language(tag)?.code == code)
    }

    @Test(arguments: ["", "-", "tlh", "english", "zh-Hant", "zh-TW", "zh-hant-HK"])
    func `is not found by another`(tag: String) {
        #expect(Language(tag) == nil)
    }

    @Test func `runs from right to left in Arabic alone`() {
        #expect(Language.all.filter { $0.direction == .rightToLeft } == [.arabic])
    }
}
