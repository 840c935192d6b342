-- A store as version 1 of the program left it: a run that waits, one that was answered, one that expired, one that was cancelled.
BEGIN TRANSACTION;
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
INSERT INTO "ledger" VALUES(1,1795896814628778,'opened','embedded:e7aeaa84806c4df577344ab9afb15c13',NULL,NULL,NULL,'f75e6d032102f5adf5e1a72e5db9df6563a3f258a576c57619b7bf75770a8c35',NULL);
INSERT INTO "ledger" VALUES(2,1795896814648376,'opened','embedded:2c3d9d264b8903640bc20337ebfc7652',NULL,NULL,NULL,'b8fa108e09a8398bab117c5699be7eaa48bbcc16563c844f888a98562224db2c',NULL);
INSERT INTO "ledger" VALUES(3,1795896814664160,'opened','embedded:a0a7878b9642aaf404bb9bb5a0321fcd',NULL,NULL,NULL,'6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80',NULL);
INSERT INTO "ledger" VALUES(4,1795896814681647,'opened','embedded:ec3b31a89bf5f7cf3f9089c2effbfc0e',NULL,NULL,NULL,'6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80',NULL);
INSERT INTO "ledger" VALUES(5,1795896815902407,'answered','embedded:2c3d9d264b8903640bc20337ebfc7652','beb7e13e44b91d08e30b51ef8e9a0614','Ada Lovelace','json','b8fa108e09a8398bab117c5699be7eaa48bbcc16563c844f888a98562224db2c',NULL);
INSERT INTO "ledger" VALUES(6,1795896815902407,'confirmed','embedded:2c3d9d264b8903640bc20337ebfc7652','beb7e13e44b91d08e30b51ef8e9a0614','Ada Lovelace','json','b8fa108e09a8398bab117c5699be7eaa48bbcc16563c844f888a98562224db2c',NULL);
INSERT INTO "ledger" VALUES(7,1795896815919686,'cancelled','embedded:ec3b31a89bf5f7cf3f9089c2effbfc0e',NULL,NULL,NULL,'6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80',NULL);
INSERT INTO "ledger" VALUES(8,1795896815985248,'expired','embedded:a0a7878b9642aaf404bb9bb5a0321fcd',NULL,NULL,NULL,'6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80',NULL);
CREATE TABLE outbox (
    submission TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE,
    orchestrator TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    may_have_arrived INTEGER NOT NULL
) STRICT;
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
INSERT INTO "pauses" VALUES(1,'embedded:e7aeaa84806c4df577344ab9afb15c13','embedded','e7aeaa84806c4df577344ab9afb15c13','How many records?',NULL,'["ingest"]','paused','',1795896814628778,NULL,'runExpires','f75e6d032102f5adf5e1a72e5db9df6563a3f258a576c57619b7bf75770a8c35','049f2c360f7253f18b1d31833ece3a00f134955dd06422299a33172c3ab0556d','open',NULL,NULL,1,1795896814628778);
INSERT INTO "pauses" VALUES(2,'embedded:2c3d9d264b8903640bc20337ebfc7652','embedded','2c3d9d264b8903640bc20337ebfc7652','Publish?',NULL,'[]','paused','',1795896814648376,NULL,'runExpires','b8fa108e09a8398bab117c5699be7eaa48bbcc16563c844f888a98562224db2c','9b0887317273c0b910e2f35e86edc9ec6ab995fb818f45f6de32f079bed5d2ce','answered',NULL,'beb7e13e44b91d08e30b51ef8e9a0614',5,1795896815902407);
INSERT INTO "pauses" VALUES(3,'embedded:a0a7878b9642aaf404bb9bb5a0321fcd','embedded','a0a7878b9642aaf404bb9bb5a0321fcd','Forgotten',NULL,'[]','paused','',1795896814664160,1795896815663417,'runExpires','6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80','e666ca910c1bfef37fce7cb4ec42dfcebae054e732bec14739862e052cd265ec','expired',NULL,NULL,7,1795896815985248);
INSERT INTO "pauses" VALUES(4,'embedded:ec3b31a89bf5f7cf3f9089c2effbfc0e','embedded','ec3b31a89bf5f7cf3f9089c2effbfc0e','Withdrawn',NULL,'[]','paused','',1795896814681647,NULL,'runExpires','6c9020ae81ea619335d6d2351dfc2db599f2ba8cad2111d83df7f981ccf4da80','dd19455aeef0b389083b1b8f9da320ba687f6ff28e274415eda62e6aa5a9a8b3','cancelled',NULL,NULL,6,1795896815919686);
CREATE TABLE questions (
    pause INTEGER PRIMARY KEY REFERENCES pauses (number) ON DELETE CASCADE,
    description TEXT,
    schema TEXT,
    initial TEXT,
    artifacts TEXT NOT NULL
) STRICT;
INSERT INTO "questions" VALUES(1,'How many people shall be pulled?','{"type":"object","properties":{"count":{"type":"integer","minimum":1,"maximum":100}},"required":["count"]}','{"count":2}','[{"kind":"markdown","data":"# Why","key":"why"}]');
INSERT INTO "questions" VALUES(2,NULL,'{"type":"object","properties":{"decision":{"enum":["approve","reject"]},"pin":{"type":"string","format":"password"}},"required":["decision"]}',NULL,'[]');
INSERT INTO "questions" VALUES(3,NULL,'{"type":"object"}',NULL,'[]');
INSERT INTO "questions" VALUES(4,NULL,'{"type":"object"}',NULL,'[]');
CREATE TABLE revision (value INTEGER NOT NULL) STRICT;
INSERT INTO "revision" VALUES(7);
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
INSERT INTO "submissions" VALUES('beb7e13e44b91d08e30b51ef8e9a0614',2,'{"decision":"approve","pin":"hunter2"}','Ada Lovelace','json','b8fa108e09a8398bab117c5699be7eaa48bbcc16563c844f888a98562224db2c',1795896815902407,'confirmed',NULL,1795896815902407);
CREATE INDEX pauses_by_state ON pauses (state);
CREATE INDEX pauses_by_orchestrator ON pauses (orchestrator);
CREATE INDEX pauses_by_orchestrator_and_state ON pauses (orchestrator, state);
CREATE INDEX pauses_by_deadline ON pauses (deadline) WHERE state = 'open' AND deadline IS NOT NULL;
CREATE INDEX submissions_by_pause ON submissions (pause);
CREATE UNIQUE INDEX one_decision_per_pause ON submissions (pause)
    WHERE state IN ('held', 'accepted', 'confirmed');
CREATE INDEX outbox_by_due ON outbox (orchestrator, due_at, attempts);
CREATE INDEX ledger_by_pause ON ledger (pause);
CREATE TRIGGER ledger_keeps_entries BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('pauses',4);
INSERT INTO "sqlite_sequence" VALUES('ledger',8);
COMMIT;
PRAGMA application_id = 1129531214;
PRAGMA user_version = 1;
