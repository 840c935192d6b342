public import MicroHTTPD

/// The pages of the generator, where the receiver's process serves them too.
public protocol Site: Sendable {
    /// The answer from a file that is there, without waiting; `nil` when there is none.
    func file(for request: HTTPRequest) -> HTTPResponse?

    /// The same for a page that may be missing only because its run is new.
    func page(for request: HTTPRequest) async -> HTTPResponse?
}
