/// Takes header fields over from libmicrohttpd 0.9, and notices where its reading differs from what was sent.
///
/// The library reads a head in place: it puts zeros where line ends and colons were, and hands out pointers into that
/// memory. A value with a NUL comes cut there, a folded line is moved elsewhere, a line that begins with a colon or a NUL
/// ends the head, and a bare line feed ends a line. A proxy before us would understand each otherwise, and one could
/// hide a request from it. So each field must begin where the one before it ended: two bytes (CR LF) further.
struct FieldReading {
    private(set) var headers = HTTPHeaders()

    /// Where the next field has to begin; `nil` when that is unknown or no longer matters.
    private var next: UnsafePointer<CChar>?

    init(_ start: UnsafePointer<CChar>?) {
        next = start
    }

    mutating func receive(name: UnsafeBufferPointer<CChar>, value: UnsafeBufferPointer<CChar>) {
        headers.receive(String(repairing: name), String(repairing: value))
        guard let next, let start = name.baseAddress, let valueStart = value.baseAddress else { return }
        let colon = start + name.count
        let isInPlace = start == next && colon < valueStart && Self.areBlank(colon + 1, upTo: valueStart)
        self.next = isInPlace ? valueStart + value.count + 2 : nil
    }

    /// Whether the fields end where the head does, but for its last, empty line.
    func endsBefore(_ headEnd: UnsafePointer<CChar>) -> Bool {
        next.map { $0 + 2 == headEnd } ?? false
    }

    private static func areBlank(_ start: UnsafePointer<CChar>, upTo end: UnsafePointer<CChar>) -> Bool {
        UnsafeBufferPointer(start: start, count: end - start).allSatisfy {
            $0 == CChar(UInt8(ascii: " ")) || $0 == CChar(UInt8(ascii: "\t"))
        }
    }
}

extension String {
    /// Text from C memory; invalid UTF-8 is repaired.
    fileprivate init(repairing bytes: UnsafeBufferPointer<CChar>) {
        self = String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
    }
}
