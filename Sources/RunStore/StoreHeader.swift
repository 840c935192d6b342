import Foundation

/// What the beginning of an SQLite file says about its size.
///
/// Source: SQLite's "Database File Format" §1.3.
struct StoreHeader {
    private static let sizeInBytes = 100

    /// How large the file is.
    let fileBytes: Int

    /// How large its header says that it is; 0 where it has none.
    let saidBytes: Int

    /// Empty for a file that is not there.
    init(path: String) {
        let file = FileHandle(forReadingAtPath: path)
        defer { try? file?.close() }
        fileBytes = (try? file?.seekToEnd()).map(Int.init) ?? 0
        try? file?.seek(toOffset: 0)
        let bytes = (try? file?.read(upToCount: Self.sizeInBytes)) ?? Data()
        guard bytes.count == Self.sizeInBytes else {
            saidBytes = 0
            return
        }
        let pageBytes = Self.number(bytes[16..<18])
        saidBytes = (pageBytes == 1 ? 65_536 : pageBytes) * Self.number(bytes[28..<32])
    }

    private static func number(_ bytes: Data) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
