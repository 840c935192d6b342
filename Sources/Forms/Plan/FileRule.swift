/// How the bytes of a file become a text.
struct FileRule: Hashable, Sendable {
    enum Coding: Hashable, Sendable {
        case base64
        case base64URL

        /// The file is a text already.
        case utf8
    }

    let coding: Coding

    /// The media type asked for, such as `image/png`; `nil` for any.
    let mediaType: String?
}
