/// The Bidi rule (RFC 5893, 2): when one label of a name is written from right to left, all labels obey it.
///
/// PCRE2 knows the classes of characters that it speaks of.
enum BidiRule {
    /// Whether labels of the same name may stand together.
    static func allows(_ labels: [[UInt8]]) -> Bool {
        guard let rightToLeft, let permitted else { return false }
        guard labels.contains(where: { matches(rightToLeft, $0) }) else { return true }
        return labels.allSatisfy { matches(permitted, $0) }
    }

    private static func matches(_ code: PatternCode, _ label: [UInt8]) -> Bool {
        label.withUnsafeBufferPointer { code.search($0, .great) } == .matches
    }

    private static let rightToLeft = try? PatternCode("[" + classes("R AL AN") + "]")

    /// Rules 1 to 4 for labels from right to left, and 1, 5 and 6 for the others.
    private static let permitted = try? PatternCode(
        """
        ^(?=[\(classes("R AL"))])(?!.*\(classes("EN")).*\(classes("AN")))(?!.*\(classes("AN")).*\(classes("EN")))\
        [\(classes("R AL AN EN ES CS ET ON BN NSM"))]*[\(classes("R AL EN AN"))]\(classes("NSM"))*$\
        |^(?=\(classes("L")))[\(classes("L EN ES CS ET ON BN NSM"))]*[\(classes("L EN"))]\(classes("NSM"))*$
        """)

    private static func classes(_ names: String) -> String {
        names.split(separator: " ").map { "\\p{bc:\($0)}" }.joined()
    }
}
