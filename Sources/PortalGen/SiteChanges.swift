/// What one pass over the store did to the site.
public struct SiteChanges: Hashable, Sendable {
    /// Files that were written because they were new or other than before.
    public private(set) var written: Int

    /// Files that were drawn and found to be the same.
    public private(set) var unchanged: Int

    init(written: Int = 0, unchanged: Int = 0) {
        self.written = written
        self.unchanged = unchanged
    }

    /// All files that were drawn.
    public var total: Int { written + unchanged }

    mutating func add(_ others: SiteChanges) {
        written += others.written
        unchanged += others.unchanged
    }

    mutating func count(_ wasWritten: Bool) {
        if wasWritten { written += 1 } else { unchanged += 1 }
    }
}
