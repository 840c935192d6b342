import GRDB

/// The tables and their indices.
enum FirstVersion {
    @Sendable static func make(_ db: Database) throws {
        try db.execute(sql: sql)
    }

    /// Small rows that change are apart from large ones that do not.
    ///
    /// So a change of a pause's state does not write its question again. `answer` is the submission that closed the pause.
    private static let sql = """
        CREATE TABLE revision (value INTEGER NOT NULL) STRICT;
        INSERT INTO revision VALUES (0);

        CREATE TABLE pauses (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            orchestrator TEXT NOT NULL,
            run_id TEXT NOT NULL,
            run_name TEXT NOT NULL,
            flow TEXT,
            tags TEXT NOT NULL,
            kind TEXT NOT NULL,
            handle TEXT NOT NULL,
            paused_at INTEGER NOT NULL,
            deadline INTEGER,
            deadline_effect TEXT NOT NULL,
            shown TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            state TEXT NOT NULL,
            engine_reason TEXT,
            answer TEXT,
            revision INTEGER NOT NULL UNIQUE,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX pauses_by_state ON pauses (state);
        CREATE INDEX pauses_by_orchestrator ON pauses (orchestrator);
        CREATE INDEX pauses_by_orchestrator_and_state ON pauses (orchestrator, state);
        CREATE INDEX pauses_by_deadline ON pauses (deadline) WHERE state = 'open' AND deadline IS NOT NULL;

        CREATE TABLE questions (
            pause INTEGER PRIMARY KEY REFERENCES pauses (number) ON DELETE CASCADE,
            description TEXT,
            schema TEXT,
            initial TEXT,
            artifacts TEXT NOT NULL
        ) STRICT;

        CREATE TABLE submissions (
            id TEXT NOT NULL PRIMARY KEY,
            pause INTEGER NOT NULL REFERENCES pauses (number) ON DELETE CASCADE,
            input TEXT,
            reviewer TEXT,
            channel TEXT NOT NULL,
            shown TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            state TEXT NOT NULL,
            reason TEXT,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX submissions_by_pause ON submissions (pause);
        CREATE UNIQUE INDEX one_decision_per_pause ON submissions (pause)
            WHERE state IN ('held', 'accepted', 'confirmed');

        CREATE TABLE outbox (
            submission TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE,
            orchestrator TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            may_have_arrived INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_due ON outbox (orchestrator, due_at, attempts);

        CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            event TEXT NOT NULL,
            pause TEXT NOT NULL,
            submission TEXT,
            reviewer TEXT,
            channel TEXT,
            shown TEXT,
            reason TEXT
        ) STRICT;
        CREATE INDEX ledger_by_pause ON ledger (pause);
        CREATE TRIGGER ledger_keeps_entries BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        """
}
