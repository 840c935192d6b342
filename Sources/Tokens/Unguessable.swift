/// Names that nobody can guess.
public enum Unguessable {
    /// 128 random bits from the system as 32 hex digits: safe in URLs and file names.
    public static func id() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hex.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}
