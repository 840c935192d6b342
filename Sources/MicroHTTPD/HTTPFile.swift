/// A stretch of an open regular file, sent by descriptor (sendfile) without reading it into memory.
public struct HTTPFile: Sendable {
    let file: OpenFile

    /// The first byte to send.
    public let offset: Int

    /// How many bytes to send.
    public let length: Int
}
