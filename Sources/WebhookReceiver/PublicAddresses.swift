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

    /// The address of a page: absolute where the site's is known, else a path.
    func page(_ path: String) -> String {
        "\(site ?? "")/\(path)"
    }
}
