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

    /// The policy of a page with these links, which may show what lies on the hosts; one without files of its own plays none.
    public init(_ links: PageLinks, hosts: ArtifactHosts = .none) {
        let root = Self.source(of: links.toRoot)
        self.init(links, styles: root, scripts: root, hosts: hosts)
    }

    init(_ links: PageLinks, styles: String, scripts: String? = nil, hosts: ArtifactHosts) {
        let receiver = Self.source(of: links.submissions)
        let script = scripts.map { "script-src \($0); connect-src \(receiver); " } ?? ""
        let files = [Self.source(of: links.toRoot), links.evidence.map(Self.source)].compactMap(\.self)
        let others = (files.filter { $0 != "'self'" } + hosts.origins).reduce(into: [String]()) {
            list, origin in
            if !list.contains(origin) { list.append(origin) }
        }
        let media = (["'self'", "data:"] + others).joined(separator: " ")
        meta =
            "default-src 'none'; \(script)style-src \(styles); img-src \(media); "
            + (links.evidence == nil ? "" : "media-src \(media); ")
            + "form-action \(receiver); base-uri 'none'"
    }

    /// The origin of an absolute URL, else the page's own.
    private static func source(of url: String) -> String {
        WebOrigin(of: url)?.text ?? "'self'"
    }
}
