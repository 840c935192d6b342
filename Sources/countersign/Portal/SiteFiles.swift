import MicroHTTPD
import PortalGen
import WebhookReceiver

/// The site as the receiver's own process serves it.
struct SiteFiles: Site {
    private let files: StaticFiles
    private let builder: SiteBuilder

    /// - Throws: `HTTPServerError` when the folder cannot be opened.
    init(folder: String, builder: SiteBuilder) throws {
        files = try StaticFiles(root: folder)
        self.builder = builder
    }

    /// A page may change at any moment: browsers keep it, and ask whether it is still the same.
    func file(for request: HTTPRequest) -> HTTPResponse? {
        var response = files.response(to: request)
        response?.headers.set("Cache-Control", to: "no-cache")
        return response
    }

    /// The run may be brand new: its page is looked for once the site is up to date.
    func page(for request: HTTPRequest) async -> HTTPResponse? {
        guard request.segments.first == "r", (try? await builder.catchUp()) != nil else { return nil }
        return file(for: request)
    }
}
