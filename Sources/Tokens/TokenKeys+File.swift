extension TokenKeys {
    /// The keys of a file; where there is none, one is made with a fresh key that only its owner may read.
    ///
    /// Two processes that start at once agree: one makes the file whole, the other reads it.
    public static func load(file path: String) throws(TokenKeyError) -> TokenKeys {
        let file = KeyFile(path: path)
        if let text = try file.read() { return try TokenKeys(text, source: path) }
        try file.create(newEntries())
        return try TokenKeys(try file.read() ?? "", source: path)
    }

    /// The keys of a file that has to be there: none are made.
    public static func load(existing path: String) throws(TokenKeyError) -> TokenKeys {
        guard let text = try KeyFile(path: path).read() else { throw .missingFile(path: path) }
        return try TokenKeys(text, source: path)
    }

    private static func newEntries() -> String {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return """
            # The secret keys of a Countersign portal, newest first. To rotate, put a new line in front.
            \(Unguessable.id().prefix(8)):\(Base64URL.text(secret))

            """
    }
}
