public import MicroHTTPD

/// The pages of the generator, where the receiver's process serves them too.
public struct Site: Sendable {
    private let files: StaticFiles
    private let catchUp: @Sendable () async -> Void

    /// - Parameters:
    ///   - files: The generator's folder.
    ///   - catchUp: Brings the folder up to date; costs little when it is.
    public init(files: StaticFiles, catchUp: @escaping @Sendable () async -> Void) {
        self.files = files
        self.catchUp = catchUp
    }

    /// The answer from a file that is there, without waiting; `nil` when there is none.
    ///
    /// A page may change at any moment: browsers keep it, and ask whether it is still the same.
    func file(for request: HTTPRequest) -> HTTPResponse? {
        var response = files.response(to: request)
        response?.headers.set("Cache-Control", to: "no-cache")
        return response
    }

    /// The same for a page that may be missing only because its run is new.
    func page(for request: HTTPRequest) async -> HTTPResponse? {
        await catchUp()
        return file(for: request)
    }
}
