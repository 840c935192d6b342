/// What a page may load and where its form may post: a Content Security Policy with one script of ours at most, in a file.
///
/// Pages carry it in a `meta` element, for hosts that send no headers. A server sends ``header`` too: only a header can
/// forbid frames.
///
/// Source: CSP Level 3, W3C.
public struct ContentPolicy: Hashable, Sendable {
    /// The policy as a page carries it.
    public let meta: String

    /// The policy as a server sends it.
    public var header: String { meta + "; frame-ancestors 'none'" }

    /// The policy of a page with these links.
    public init(_ links: PageLinks) {
        let root = Self.source(of: links.toRoot)
        self.init(links, styles: root, scripts: root)
    }

    init(_ links: PageLinks, styles: String, scripts: String? = nil) {
        let receiver = Self.source(of: links.submissions)
        let script = scripts.map { "script-src \($0); connect-src \(receiver); " } ?? ""
        let root = Self.source(of: links.toRoot)
        let images = root == "'self'" ? root : "'self' \(root)"
        meta =
            "default-src 'none'; \(script)style-src \(styles); img-src \(images) data:; "
            + "form-action \(receiver); base-uri 'none'"
    }

    /// The origin of an absolute URL, else the page's own.
    private static func source(of url: String) -> String {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, ["http:", "https:"].contains(parts[0]), parts[1].isEmpty,
            let host = parts[2].split(separator: "@").last, host.utf8.allSatisfy(isHost)
        else { return "'self'" }
        return "\(parts[0])//\(host)"
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || "0123456789.-:[]".utf8.contains(byte)
    }
}
