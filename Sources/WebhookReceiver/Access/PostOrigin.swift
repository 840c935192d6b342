import MicroHTTPD

/// Whether a post comes from a page of the portal, as the browser says that sends it.
///
/// A browser adds a passphrase or a proxy's cookie to whatever page makes it post (CSRF, CWE-352). Source: Fetch Metadata
/// Request Headers; RFC 6454, The Web Origin Concept.
struct PostOrigin {
    let addresses: PublicAddresses

    /// Whether the post may count as its sender's own.
    ///
    /// A program sends neither header, and has no such credentials.
    func isOurs(_ request: HTTPRequest) -> Bool {
        let origins = request.headers.values("Origin")
        if let origin = origins.first, origins.count == 1, isPublic(origin) { return true }
        switch request.headers["Sec-Fetch-Site"] {
        case "cross-site": return false
        // Holds behind a proxy too that hands on another host than the browser's.
        case "same-origin": return true
        default: return origins.isEmpty || origins.count == 1 && Self.isOwn(origins[0], request)
        }
    }

    private func isPublic(_ origin: String) -> Bool {
        origin == addresses.siteOrigin || origin == addresses.receiverOrigin
    }

    /// Whether the origin is the host that was asked; of a host without a port, any port: some proxies cut it off.
    private static func isOwn(_ origin: String, _ request: HTTPRequest) -> Bool {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let host = request.headers["Host"]?.lowercased() else { return false }
        let name = parts[2].replacing(/:[0-9]+$/, with: "")
        return parts[2] == host || name == host
            || "\(parts[2])\(parts[0] == "https:" ? ":443" : ":80")" == host
    }
}
