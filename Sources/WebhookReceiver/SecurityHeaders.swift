/// What every answer of the receiver tells the browser.
enum SecurityHeaders {
    /// - Parameter formAction: The sources that forms may be sent to.
    static func all(formAction: String) -> [(String, String)] {
        [
            ("Content-Security-Policy", "\(PagePolicy.text(formAction: formAction)); frame-ancestors 'none'"),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ]
    }
}
