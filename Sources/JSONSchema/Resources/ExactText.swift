import JSON

/// A text that is the same as another only where its bytes are: a composed letter is not a decomposed one.
struct ExactText: Hashable {
    let text: String

    init(_ text: some StringProtocol) {
        self.text = String(text)
    }

    static func == (one: ExactText, other: ExactText) -> Bool {
        one.text.hasSameBytes(as: other.text)
    }

    func hash(into hasher: inout Hasher) {
        text.hashBytes(into: &hasher)
    }
}

extension StringProtocol {
    /// Whether it is the same text byte by byte; `==` takes a composed letter for a decomposed one.
    func hasSameBytes(as other: some StringProtocol) -> Bool {
        let areEqual = utf8.withContiguousStorageIfAvailable { one in
            other.utf8.withContiguousStorageIfAvailable { JSONBytes.areEqual(one, $0) }
        }
        return (areEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    func hashBytes(into hasher: inout Hasher) {
        let isHashed: Void? = utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in utf8 { hasher.combine(byte) } }
    }
}
