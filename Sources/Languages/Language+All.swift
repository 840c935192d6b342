extension Language {
    /// English, whose words stand in where a table lacks some.
    public static let english = Language("en", "English")

    /// German.
    public static let german = Language("de", "Deutsch")

    /// French.
    public static let french = Language("fr", "Français")

    /// Spanish, which parts numbers of five digits and more.
    public static let spanish = Language("es", "Español", partsNumbersFrom: 10_000)

    /// Simplified Chinese.
    public static let simplifiedChinese = Language("zh-Hans", "简体中文")

    /// Japanese.
    public static let japanese = Language("ja", "日本語")

    /// Modern Standard Arabic.
    public static let arabic = Language("ar", "العربية", .rightToLeft)

    /// Every language that has a table.
    public static let all = [
        english, german, french, spanish, simplifiedChinese, japanese, arabic,
    ]
}
