/// Bytes that this very program reads again: values as they lie in memory, lists with their length in front.
struct StateWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add<Value: BitwiseCopyable>(_ value: Value) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    mutating func add<Value: BitwiseCopyable>(_ values: [Value]) {
        add(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }
}
