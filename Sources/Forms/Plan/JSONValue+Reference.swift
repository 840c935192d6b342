import JSON

extension JSONValue {
    /// What a reference within this document names; `nil` for any other reference.
    func target(of reference: String) -> JSONValue? {
        let bytes = Array(reference.utf8)[...]
        guard bytes.first == UInt8(ascii: "#"),
            let fragment = try? PercentCoding.decoded(bytes.dropFirst(), plusIsSpace: false),
            let pointer = JSONPointer(String(decoding: fragment, as: UTF8.self))
        else { return nil }
        return value(at: pointer)
    }
}
