/// The hosts from which pages may show pictures, recordings and films, as the operator allows them.
public struct ArtifactHosts: Hashable, Sendable {
    /// None: what lies elsewhere is linked.
    public static let none = ArtifactHosts(origins: [])

    /// Such as `https://plots.example.org`, in the order in which they were given.
    public let origins: [String]

    private init(origins: [String]) {
        self.origins = origins
    }

    /// Reads names parted by commas or spaces: `plots.example.org` for its https, or an origin, `http://10.0.0.5:9000`.
    ///
    /// `nil` where one is neither.
    public init?(_ text: String) {
        let names = text.split { $0 == "," || $0.isWhitespace }
        let origins = names.compactMap { Self.origin(String($0)) }
        guard origins.count == names.count else { return nil }
        self.init(origins: origins)
    }

    /// Whether a page may show what lies at this URL.
    func allow(_ url: String) -> Bool {
        WebOrigin(of: url).map { origins.contains($0.text) } ?? false
    }

    private static func origin(_ name: String) -> String? {
        let url = name.contains("://") ? name : "https://\(name)"
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 || parts.count == 4 && parts[3].isEmpty,
            !parts[2].contains(where: { "?#@".contains($0) })
        else { return nil }
        return WebOrigin(of: url)?.text
    }
}
