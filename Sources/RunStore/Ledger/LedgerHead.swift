import GRDB

/// The end of the ledger: whoever knows it can tell later whether anything before it was changed.
public struct LedgerHead: Hashable, Sendable {
    /// Before the first entry.
    static let start = LedgerHead(sequence: 0, hash: String(repeating: "0", count: 64))

    /// The number of the last entry; 0 while there is none.
    public let sequence: Int64

    /// That entry's hash: 64 hex digits.
    public let hash: String

    public init(sequence: Int64, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads `SEQUENCE:HASH`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0, parts[1].utf8.count == 64,
            parts[1].utf8.allSatisfy({ $0.isLowerHexDigit })
        else { return nil }
        self.init(sequence: sequence, hash: String(parts[1]))
    }

    static func fetch(_ db: Database) throws -> LedgerHead {
        let statement = try db.cachedStatement(
            sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
        return try Row.fetchOne(statement).map { LedgerHead(sequence: $0["sequence"], hash: $0["hash"]) }
            ?? .start
    }
}

extension LedgerHead: CustomStringConvertible {
    /// The text that `init(_:)` reads.
    public var description: String { "\(sequence):\(hash)" }
}

extension UInt8 {
    fileprivate var isLowerHexDigit: Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
    }
}
