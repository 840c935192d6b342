/// Reads what a `StateWriter` wrote; every length is checked against what is there.
struct StateReader {
    /// The bytes are too few, or no such value.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { place == bytes.count }

    mutating func value<Value: BitwiseCopyable>(_: Value.Type = Value.self) throws -> Value {
        let range = try take(MemoryLayout<Value>.size)
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Value.self) }
    }

    mutating func values<Value: BitwiseCopyable>(_: Value.Type = Value.self) throws -> [Value] {
        let count = try value(Int.self)
        let (size, isTooLarge) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        guard count >= 0, !isTooLarge else { throw Damage() }
        let range = try take(size)
        return [Value](unsafeUninitializedCapacity: count) { buffer, written in
            bytes.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: $0[range]))
            }
            written = count
        }
    }

    mutating func text() throws -> String { String(decoding: try values(UInt8.self), as: UTF8.self) }

    /// A count of what follows, each of which takes a byte or more.
    mutating func count() throws -> Int {
        let count = try value(Int.self)
        guard (0...(bytes.count - place)).contains(count) else { throw Damage() }
        return count
    }

    private mutating func take(_ size: Int) throws -> Range<Int> {
        guard size >= 0, size <= bytes.count - place else { throw Damage() }
        defer { place += size }
        return place..<(place + size)
    }
}
