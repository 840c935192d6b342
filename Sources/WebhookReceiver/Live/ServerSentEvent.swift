import JSON

/// One event for an open page.
///
/// Source: WHATWG HTML §9.2, Server-sent events.
struct ServerSentEvent {
    /// What an open page is told.
    enum Name: String {
        /// How far the pause has come.
        case state
        /// What the decision rests on has changed.
        case evidence
        /// There is a form now, or another question than the page's.
        case form
        /// How many questions wait.
        case counts
    }

    /// Says nothing, so that both ends and all between them see that the connection is alive.
    static let heartbeat = Array(":\n\n".utf8)

    /// How long a browser waits before it connects again.
    static let retry = Array("retry: 2000\n\n".utf8)

    let name: Name

    /// What the page knows once it has read this; it comes back as `Last-Event-ID`.
    let id: String

    let data: JSONValue

    /// The event as it is sent: JSON text has no line ends of its own.
    var bytes: [UInt8] {
        Array("id: \(id)\nevent: \(name.rawValue)\ndata: \(data.text)\n\n".utf8)
    }
}
