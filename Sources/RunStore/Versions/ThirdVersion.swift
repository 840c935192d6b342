import GRDB

/// Keeps what was entered and not sent, and when people should be reminded and were.
enum ThirdVersion {
    @Sendable static func make(_ db: Database) throws {
        try db.execute(sql: sql)
    }

    /// One draft for each page.
    ///
    /// `holder` is the reviewer's link to whom the page was made out; empty for the page that is for anyone. `page` is its
    /// place below the site's folder.
    private static let sql = """
        CREATE TABLE drafts (
            pause INTEGER NOT NULL REFERENCES pauses (number) ON DELETE CASCADE,
            holder TEXT NOT NULL,
            page TEXT NOT NULL UNIQUE,
            content TEXT NOT NULL,
            reviewer TEXT,
            saved_at INTEGER NOT NULL,
            PRIMARY KEY (pause, holder)
        ) STRICT;
        ALTER TABLE pauses ADD COLUMN remind_at INTEGER;
        ALTER TABLE pauses ADD COLUMN reminded_at INTEGER;
        CREATE INDEX pauses_by_reminder ON pauses (remind_at)
            WHERE state = 'open' AND remind_at IS NOT NULL AND reminded_at IS NULL;
        CREATE INDEX pauses_reminded ON pauses (deadline IS NULL, deadline)
            WHERE state = 'open' AND reminded_at IS NOT NULL;
        """
}
