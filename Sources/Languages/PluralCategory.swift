/// A kind of count that has a form of its own in some language.
///
/// Source: Unicode CLDR, plural rules (UTS #35, part 3).
enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// The category of a whole number.
    init(_ count: Int, in language: Language) {
        switch language {
        case .simplifiedChinese, .japanese: self = .other
        case .arabic: self = Self.arabic(count.magnitude)
        case .french: self = count.magnitude <= 1 ? .one : Self.romance(count.magnitude)
        case .spanish: self = count.magnitude == 1 ? .one : Self.romance(count.magnitude)
        default: self = count.magnitude == 1 ? .one : .other
        }
    }

    /// The categories that whole numbers can be of.
    static func all(of language: Language) -> Set<PluralCategory> {
        switch language {
        case .simplifiedChinese, .japanese: [.other]
        case .arabic: Set(allCases)
        case .french, .spanish: [.one, .many, .other]
        default: [.one, .other]
        }
    }

    private static func arabic(_ count: UInt) -> PluralCategory {
        switch (count, count % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }

    /// Whole millions are followed by "de".
    private static func romance(_ count: UInt) -> PluralCategory {
        count != 0 && count % 1_000_000 == 0 ? .many : .other
    }
}
