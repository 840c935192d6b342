import JSON

extension JSONValue {
    /// What a reference within this document names; `nil` for any other reference.
    ///
    /// `work` grows by the members and elements that it may have gone past.
    func target(of reference: String, work: inout Int) -> JSONValue? {
        let bytes = Array(reference.utf8)[...]
        guard bytes.first == UInt8(ascii: "#"),
            let fragment = try? PercentCoding.decoded(bytes.dropFirst(), plusIsSpace: false),
            let pointer = JSONPointer(String(decoding: fragment, as: UTF8.self))
        else { return nil }
        var place: JSONValue? = self
        for token in pointer.tokens {
            work += place?.count ?? 0
            place = place?.value(at: JSONPointer(tokens: [token]))
        }
        return place
    }
}
