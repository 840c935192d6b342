import GRDB

/// What takes a store from each version to the next; `PRAGMA user_version` counts the steps taken.
///
/// A released step never changes. Times are microseconds since 1970.
enum StoreVersions {
    /// "CSGN", in SQLite's header, tells a store from other SQLite files.
    static let applicationID: Int32 = 0x4353_474E

    static let steps: [@Sendable (Database) throws -> Void] = [
        FirstVersion.make, SecondVersion.make, ThirdVersion.make,
    ]
}
