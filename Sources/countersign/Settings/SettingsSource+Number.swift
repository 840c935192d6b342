extension SettingsSource {
    /// A whole number within bounds.
    ///
    /// - Throws: `SettingsError` for any other text.
    func number(_ key: String, _ bounds: ClosedRange<Int>, usually usual: Int) throws -> Int {
        guard let text = text(key) else { return usual }
        guard let number = Int(text), bounds ~= number else {
            throw SettingsError.unusable(
                key: key, value: text,
                expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }
}
