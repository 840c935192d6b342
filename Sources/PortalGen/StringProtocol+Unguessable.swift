extension StringProtocol {
    /// Whether it is written like the names that `TokenKeys` makes: 32 lower-case hex digits.
    var isUnguessable: Bool {
        utf8.count == 32
            && utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
