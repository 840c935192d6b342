import MicroHTTPD
import PortalGen

/// The site as the receiver's own process serves it.
struct SiteFiles: Sendable {
    private let files: StaticFiles
    private let builder: SiteBuilder

    /// - Throws: `HTTPServerError` when the folder cannot be opened.
    init(folder: String, builder: SiteBuilder) throws {
        files = try StaticFiles(root: folder)
        self.builder = builder
    }

    /// The file; one that is missing is looked for again once the site is up to date, as its run may be brand new.
    func response(to request: HTTPRequest) async -> HTTPResponse? {
        if let response = revalidated(files.response(to: request)) { return response }
        guard request.segments.first == "r", (try? await builder.catchUp()) != nil else { return nil }
        return revalidated(files.response(to: request))
    }

    /// A page may change at any moment: browsers keep it, and ask whether it is still the same.
    private func revalidated(_ response: HTTPResponse?) -> HTTPResponse? {
        var response = response
        response?.headers.set("Cache-Control", to: "no-cache")
        return response
    }
}
