import Pages

/// What every answer of the receiver tells the browser; an answer may set one of them otherwise.
enum SecurityHeaders {
    static let all: [(String, String)] = [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", ContentPolicy(PageLinks(toRoot: "")).header),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ]
}
