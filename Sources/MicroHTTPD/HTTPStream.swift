/// A body that is made while it is sent, for as long as there is something to say, such as events.
///
/// One piece at a time is on its way: whoever makes them waits until the client's side has taken the last one, and can
/// then say how things are by now instead of all that happened meanwhile. So a slow reader costs one piece of memory.
///
/// A HEAD request gets the header fields and starts nothing. A server that stops ends its streams at once.
public struct HTTPStream: Sendable {
    /// Hands a piece over, one at a time; returns once it was taken.
    ///
    /// - Returns: whether more may be sent; not when the client is gone or the server stops.
    public typealias Send = @Sendable (_ piece: [UInt8]) async -> Bool

    /// For whom it counts against `HTTPServerConfiguration.streamLimitPerClient`; `nil` for nobody.
    let client: String?

    /// Says all there is to say.
    let produce: @Sendable (Send) async -> Void

    /// A stream that ends when `produce` returns; its task is cancelled when the stream ends sooner.
    public init(for client: String?, _ produce: @escaping @Sendable (Send) async -> Void) {
        self.client = client
        self.produce = produce
    }
}
