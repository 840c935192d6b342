public import MicroHTTPD

/// The pages of the generator, where the receiver's process serves them too.
public struct Site: Sendable {
    private let files: StaticFiles
    private let personalFiles: StaticFiles
    private let catchUp: @Sendable () async -> Void

    /// - Parameters:
    ///   - files: The generator's folder.
    ///   - catchUp: Brings the folder up to date; costs little when it is.
    public init(files: StaticFiles, catchUp: @escaping @Sendable () async -> Void) {
        self.init(files, adding: HTTPHeaders(), catchUp)
    }

    /// Says how long pages may be kept.
    ///
    /// A page may change at any moment: browsers keep it, and ask whether it is still the same. No cache on the way keeps
    /// what is not for everybody.
    private init(
        _ files: StaticFiles, adding headers: HTTPHeaders, _ catchUp: @escaping @Sendable () async -> Void
    ) {
        var (common, personal) = (headers, headers)
        common.set("Cache-Control", to: "no-cache")
        personal.set("Cache-Control", to: "private, no-cache")
        self.files = files.adding(common)
        personalFiles = files.adding(personal)
        self.catchUp = catchUp
    }

    /// The same site, answered with these fields too.
    func adding(_ headers: HTTPHeaders) -> Site {
        Site(files, adding: headers, catchUp)
    }

    /// The answer from a file that is there, without waiting; `nil` when there is none.
    func file(for request: HTTPRequest, isPersonal: Bool) -> HTTPResponse? {
        (isPersonal ? personalFiles : files).response(to: request)
    }

    /// The same for a page that may be missing only because its run is new.
    func page(for request: HTTPRequest, isPersonal: Bool) async -> HTTPResponse? {
        await catchUp()
        return file(for: request, isPersonal: isPersonal)
    }
}
