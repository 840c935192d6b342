/// A language that the interface speaks.
public struct Language: Hashable, Sendable {
    /// Which way its lines run; the raw value is HTML's `dir`.
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// Its BCP 47 tag, such as `de` or `zh-Hans`: HTML's `lang`.
    public let code: String

    /// What it calls itself.
    public let name: String

    /// Which way its lines run.
    public let direction: Direction

    /// From how large on its numbers have their thousands parted.
    let partsNumbersFrom: Int

    /// The language for a tag, in any case and with more subtags, such as `de-AT`, `zh-CN` or `ZH`; `nil` for one that
    /// the interface does not speak.
    ///
    /// Source: RFC 4647 §3.4, lookup: subtags are dropped from the end until something fits.
    public init?(_ tag: String) {
        var subtags = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })[...]
        while !subtags.isEmpty {
            let start = subtags.joined(separator: "-")
            if let found = Self.all.first(where: { $0.matches(start) }) {
                self = found
                return
            }
            if Self.otherScripts.contains(start) { return nil }
            subtags = subtags.dropLast()
        }
        return nil
    }

    init(_ code: String, _ name: String, _ direction: Direction = .leftToRight, partsNumbersFrom: Int = 1000)
    {
        (self.code, self.name, self.direction) = (code, name, direction)
        self.partsNumbersFrom = partsNumbersFrom
    }

    private func matches(_ start: String) -> Bool {
        code.lowercased() == start || self == .simplifiedChinese && start == "zh"
    }

    /// Chinese in the script that its readers would not take for their own.
    private static let otherScripts: Set<String> = ["zh-hant", "zh-tw", "zh-hk", "zh-mo"]
}
