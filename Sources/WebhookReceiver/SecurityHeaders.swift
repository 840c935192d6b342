import Pages

/// What every answer of the receiver tells the browser; an answer may set one of them otherwise.
enum SecurityHeaders {
    /// The header fields, with the policy of pages that have these links.
    static func all(
        _ links: PageLinks, hosts: ArtifactHosts, insistsOnTLS: Bool
    ) -> [(String, String)] {
        let transport = insistsOnTLS ? [("Strict-Transport-Security", "max-age=31536000")] : []
        return transport + [
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", ContentPolicy(links, hosts: hosts).header),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ("Referrer-Policy", "strict-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
        ]
    }
}
