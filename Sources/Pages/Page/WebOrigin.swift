/// The scheme, host and port of an absolute http(s) URL, in lower case and without the port that the scheme has anyway.
struct WebOrigin: Hashable {
    let text: String

    /// `nil` for a URL that is relative, of another scheme, or whose host holds what no host does.
    init?(of url: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[1].isEmpty else { return nil }
        let scheme = parts[0].lowercased()
        let rest = parts[2].prefix { $0 != "?" && $0 != "#" }
        guard scheme == "http:" || scheme == "https:",
            var host = rest.split(separator: "@").last?.lowercased(),
            host.utf8.allSatisfy(Self.isHost)
        else { return nil }
        let usualPort = scheme == "https:" ? ":443" : ":80"
        if host.hasSuffix(usualPort) { host.removeLast(usualPort.count) }
        text = "\(scheme)//\(host)"
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || "0123456789.-:[]".utf8.contains(byte)
    }
}
