/// The six kinds of JSON values (RFC 8259 §3).
@frozen
public enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
    case null, boolean, number, string, array, object
}
