/// Names that nobody can guess.
public enum Unguessable {
    /// 128 random bits from the system as 32 hex digits: safe in URLs and file names.
    public static func id() -> String {
        var generator = SystemRandomNumberGenerator()
        return withUnsafeBytes(of: (generator.next(), generator.next())) { Hex.text($0) }
    }
}
