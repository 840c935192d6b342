/// The files that pages use, beside the pages themselves.
public struct Assets: Hashable, Sendable {
    /// How they look.
    public let stylesheet: Asset

    /// What adds comfort to forms where scripts run; no page needs it.
    public let script: Asset

    /// All of them.
    public var all: [Asset] { [stylesheet, script] }

    /// Makes the files from a CSS text and a JavaScript text.
    public init(stylesheet: String, script: String) {
        self.stylesheet = Asset(stylesheet, extension: "css", contentType: "text/css; charset=utf-8")
        self.script = Asset(script, extension: "js", contentType: "text/javascript; charset=utf-8")
    }
}
