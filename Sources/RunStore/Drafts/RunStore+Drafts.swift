import Foundation
import GRDB
public import Runs

extension RunStore {
    /// Saves what was entered for a pause that waits, in place of what the same page saved before: of the draft with the
    /// mark `base`, on which it rests, and of no other; `nil` for what rests on none.
    ///
    /// It is no answer and no line of the ledger; it goes when the pause no longer waits.
    public func save(_ draft: SavedDraft, over base: String?) async throws(RunStoreError) -> DraftSaving {
        try await change(at: draft.savedAt) { change in try change.save(draft, over: base) }
    }

    /// What was saved for a pause on the page made out to the holder; `nil` holder for the page that is for anyone.
    public func draft(of pause: PauseID, holder: String?) async throws(RunStoreError) -> SavedDraft? {
        try await look { db in try SavedDraft.fetch(db, pause, holder) }
    }

    /// The places of all pages that something was saved on.
    public func draftPages() async throws(RunStoreError) -> Set<String> {
        try await look { db in try Set(String.fetchAll(db, sql: "SELECT page FROM drafts")) }
    }

    /// What was saved on a page, by its place below the site's folder.
    public func draft(onPage page: String) async throws(RunStoreError) -> SavedDraft? {
        try await look { db in try SavedDraft.fetch(db, "page = ?", [page]) }
    }
}

extension Change {
    fileprivate mutating func save(_ draft: SavedDraft, over base: String?) throws -> DraftSaving {
        guard let pause = try known(draft.pause), pause.state == .open else { return .over }
        var draft = draft
        if let stored = try SavedDraft.fetch(db, draft.pause, draft.holder) {
            if draft.holdsSame(as: stored) { return .saved(stored) }
            guard stored.mark == base else { return .other(stored) }
            draft.comes(after: stored)
        }
        try run(
            """
            INSERT INTO drafts (pause, holder, page, content, reviewer, saved_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (pause, holder) DO UPDATE SET page = excluded.page, content = excluded.content,
                reviewer = excluded.reviewer, saved_at = excluded.saved_at
            """,
            [
                pause.number, draft.holder ?? "", draft.page, draft.content, draft.reviewer?.withoutNUL,
                draft.savedAt.microseconds,
            ])
        return .saved(draft)
    }

    /// Lets go what was saved for a pause.
    func dropDrafts(_ number: Int64) throws {
        try run("DELETE FROM drafts WHERE pause = ?", [number])
    }
}

extension SavedDraft {
    fileprivate static func fetch(_ db: Database, _ pause: PauseID, _ holder: String?) throws -> SavedDraft? {
        try fetch(db, "id = ? AND holder = ?", [pause.text, holder ?? ""])
    }

    fileprivate static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> SavedDraft? {
        let sql = """
            SELECT id, holder, page, content, drafts.reviewer, saved_at FROM drafts JOIN pauses ON number = pause
            WHERE \(condition)
            """
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map { row in
            let holder = row["holder"] as String
            return SavedDraft(
                pause: PauseID(row["id"]), holder: holder.isEmpty ? nil : holder, page: row["page"],
                content: row["content"], reviewer: row["reviewer"],
                savedAt: Date(microseconds: row["saved_at"]))
        }
    }
}
