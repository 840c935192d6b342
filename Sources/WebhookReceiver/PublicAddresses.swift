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
    var siteOrigin: String? {
        guard let site else { return nil }
        let parts = site.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count >= 3 ? "\(parts[0])//\(parts[2])" : nil
    }

    /// The address of a page: absolute where the site's is known, else a path.
    func page(_ path: String) -> String {
        "\(site ?? "")/\(path)"
    }
}
