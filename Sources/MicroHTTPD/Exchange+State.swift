extension Exchange {
    /// How far an exchange is.
    enum Phase {
        /// The handler has not been asked; the head is to be judged.
        case head
        /// The body is being collected for this request.
        case body(HTTPRequest)
        /// The body is being dropped: this is the answer when it ends.
        case dropping(HTTPRefusal)
        /// The handler works; the connection is suspended.
        case working(Connection, Task<Void, Never>)
        /// The answer is there; `closes` is known from the request.
        case answered(HTTPResponse)
        /// The answer is in libmicrohttpd's hands.
        case replied
    }

    /// What an exchange does next.
    enum Step {
        case judge
        case goOn
        case giveUp
        case work(HTTPRequest)
        case refuse(HTTPRefusal)
        case answer(HTTPResponse, closes: Bool)
    }

    /// What the lock of an exchange guards.
    struct State {
        var phase = Phase.head
        private var body: [UInt8] = []
        private var length = 0
        private var closes = false

        mutating func expect(_ request: HTTPRequest, length: Int) {
            phase = .body(request)
            self.length = length
            // A claimed length costs its sender nothing: no more on its word.
            body.reserveCapacity(min(length, 16 << 10))
            closes = request.method.takesBody
        }

        /// The length that the body was admitted with, once.
        mutating func takeLength() -> Int {
            defer { length = 0 }
            return length
        }

        mutating func drop(_ refusal: HTTPRefusal) {
            phase = .dropping(refusal)
        }

        mutating func step(_ upload: UnsafeRawBufferPointer) -> Step {
            switch phase {
            case .head: return .judge
            case .body(let request) where upload.isEmpty: return .work(request.with(body: body))
            case .body:
                guard body.count + upload.count <= length else { return .giveUp }
                body.append(contentsOf: upload)
                return .goOn
            case .dropping(let refusal): return upload.isEmpty ? .refuse(refusal) : .goOn
            case .working: return .goOn
            case .answered(let response):
                phase = .replied
                return .answer(response, closes: closes)
            case .replied: return .giveUp
            }
        }

        /// Puts the answer in place and wakes the connection, unless it has one already.
        ///
        /// - Returns: the handler's task, when this was its answer.
        mutating func answer(_ response: HTTPResponse) -> Task<Void, Never>? {
            guard case .working(let connection, let task) = phase else { return nil }
            phase = .answered(response)
            connection.resume()
            return task
        }
    }
}
