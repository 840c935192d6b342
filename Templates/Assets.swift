/// The files that pages use, beside the pages themselves.
public struct Assets: Hashable, Sendable {
    /// How they look.
    public let stylesheet: Asset

    /// What adds comfort to forms where scripts run; no page needs it.
    public let script: Asset

    /// The operator's mark; `nil` for the built-in one, which the pages hold themselves.
    public let mark: Asset?

    /// All of them.
    public var all: [Asset] { [stylesheet, script] + (mark.map { [$0] } ?? []) }

    /// Makes the files from a CSS text, of which comments and indentation are left out, and a JavaScript text.
    public init(stylesheet: String, script: String, mark: Mark? = nil) {
        self.stylesheet = Asset(
            CompactCSS(stylesheet).text, extension: "css", contentType: "text/css; charset=utf-8")
        self.script = Asset(script, extension: "js", contentType: "text/javascript; charset=utf-8")
        self.mark = mark?.asset
    }
}
