/// How long a client may take, in seconds; a late one's socket is shut down, however busily it drips bytes.
public struct Deadlines: Sendable {
    /// From the connection or the request line to the end of the header fields.
    public var headInSeconds = 10.0

    /// From the header fields to the end of the body.
    public var bodyInSeconds = 20.0

    /// From one answer to the next request.
    public var idleInSeconds = 15.0

    /// From the answer's start to its end; a longer answer gets a second more for each 8 KiB.
    public var replyInSeconds = 60.0

    var shortest: Double { min(headInSeconds, bodyInSeconds, idleInSeconds, replyInSeconds) }

    public init() {}
}
