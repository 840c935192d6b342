extension JSONParser {
    /// The tape of a text; grows fourfold while too short, for most texts once.
    static func tape(of bytes: [UInt8], _ options: JSONOptions) throws(JSONError) -> [JSONNode] {
        do throws(Failure) {
            guard bytes.count <= options.maxBytes else {
                throw Failure(reason: .tooManyBytes(limit: options.maxBytes), offset: options.maxBytes)
            }
            return try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try tape(of: bytes, options)
            }
        } catch {
            throw JSONError(error.reason, at: error.offset, in: bytes)
        }
    }

    /// Every value takes at least two bytes with its comma or bracket, so half the bytes always suffice.
    private static func tape(
        of bytes: UnsafeBufferPointer<UInt8>, _ options: JSONOptions
    ) throws(Failure) -> [JSONNode] {
        let most = min(bytes.count / 2 + 2, options.maxNodes)
        guard let base = bytes.baseAddress, bytes.count > 0 else {
            throw Failure(reason: .unexpectedEnd(expected: "a value"), offset: 0)
        }
        var parser = JSONParser(base: base, end: bytes.count, options: options)
        var tape: [JSONNode] = []
        parser.limit = min(bytes.count / 8 + 16, most)
        while try !parser.fill(&tape) {
            guard parser.limit < most else { throw parser.failure(.tooManyNodes(limit: options.maxNodes)) }
            parser.limit = min(parser.limit * 4, most)
        }
        return tape
    }

    /// Goes on with room for `limit` nodes, and two more for one step; returns whether the text is read.
    private mutating func fill(_ tape: inout [JSONNode]) throws(Failure) -> Bool {
        let written = tape
        var result = Result<Bool, Failure>.success(false)
        tape = [JSONNode](unsafeUninitializedCapacity: limit + 2) { room, initialized in
            _ = room.initialize(fromContentsOf: written)
            nodes = room
            result = Result { () throws(Failure) in try document() }
            initialized = count
        }
        return try result.get()
    }
}
