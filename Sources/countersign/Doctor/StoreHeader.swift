import Foundation

/// What the first bytes of a store's file say, read without SQLite, which might change the file.
///
/// Source: sqlite.org/fileformat.html §1.3.
struct StoreHeader {
    /// The bytes "CSGN".
    private static let applicationID: UInt32 = 0x4353_474E

    /// The version of its tables.
    let version: Int

    /// `nil` when this is not the file of a store.
    init?(path: String) {
        guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.read(upToCount: 100),
            bytes.count == 100, bytes.prefix(15) == Data("SQLite format 3".utf8)
        else { return nil }
        func number(at offset: Int) -> UInt32 {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        guard number(at: 68) == Self.applicationID else { return nil }
        version = Int(number(at: 60))
    }
}
