/// Where the pages and the receiver are reached from outside; each `nil` when it is not known or not elsewhere.
public struct PublicAddresses: Hashable, Sendable {
    /// The site's URL without a trailing slash.
    public let site: String?

    /// The receiver's URL without a trailing slash.
    public let receiver: String?

    public init(site: String?, receiver: String?) {
        self.site = site
        self.receiver = receiver
    }

    /// The scheme, host and port of the site's URL, as browsers send them.
    var siteOrigin: String? { site.flatMap(Self.origin) }

    /// Those of the receiver's URL.
    var receiverOrigin: String? { receiver.flatMap(Self.origin) }

    /// In small letters, and without the port that the scheme has anyway.
    private static func origin(of url: String) -> String? {
        let parts = url.lowercased().split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        let usualPort = parts[0] == "https:" ? ":443" : ":80"
        let authority = parts[2].hasSuffix(usualPort) ? parts[2].dropLast(usualPort.count) : parts[2]
        return "\(parts[0])//\(authority)"
    }

    /// The address of a page: absolute where the site's is known, else a path.
    func page(_ path: String) -> String {
        "\(site ?? "")/\(path)"
    }
}
