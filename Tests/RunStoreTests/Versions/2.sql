-- A store as version 2 of the program left it: a run that waits, one that was answered, one that expired, one that was cancelled.
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
, reviewer_id TEXT, proof TEXT, sent TEXT, hash TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "ledger" VALUES(1,1795912614862951,'opened','embedded:8f46cd35b5c982c861a585b57ece6381',NULL,NULL,NULL,'4246fcf0bb0dce1ec423116486f321f062936034b6cd3fcce2d98c3f8e4a5775',NULL,NULL,NULL,NULL,'fd5f8ba0690488eb3a77b2a5dbfdd2356d491297f45f0a21f46b9e7bd08853fe');
INSERT INTO "ledger" VALUES(2,1795912614882215,'opened','embedded:ce8e0fe50e396cdcb076614f6f21a1b5',NULL,NULL,NULL,'35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,NULL,NULL,'798dfcce582e2debce1a1a0fb394565602a05513dcb231437715430937cef09e');
INSERT INTO "ledger" VALUES(3,1795912614891340,'opened','embedded:f0227665c183fd8e2eee47e1bed9eb71',NULL,NULL,NULL,'35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,NULL,NULL,'b345c3b1b0e2229617e32d57946d1fa57ae6469523cba51dee00c8bbcd9934ed');
INSERT INTO "ledger" VALUES(4,1795912614899536,'opened','embedded:dab66a64cae673a47a1192afce18f871',NULL,NULL,NULL,'35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,NULL,NULL,'de986c81ab6482e3b14f186849dadfd089c9bb0ca861d7355f24cc906f1df3be');
INSERT INTO "ledger" VALUES(5,1795912614909306,'answered','embedded:ce8e0fe50e396cdcb076614f6f21a1b5','8e41f1fc37573fa4789427b9ff9de299','Ada Lovelace','json','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,'word','65ae05c568acbf50743f09de26c827537102297ca71d750b1fda7010f0b39281','e8940f9a2de2ca4acdf8efa72a2bf8a7cfd0b51995554e290511546e7815a088');
INSERT INTO "ledger" VALUES(6,1795912614909306,'confirmed','embedded:ce8e0fe50e396cdcb076614f6f21a1b5','8e41f1fc37573fa4789427b9ff9de299','Ada Lovelace','json','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,'word',NULL,'641332ac5a4c29a23e4cead05a3e382b8801768023f090bfcb7c9875fb1e0994');
INSERT INTO "ledger" VALUES(7,1795912614917031,'cancelled','embedded:dab66a64cae673a47a1192afce18f871',NULL,NULL,NULL,'35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,NULL,NULL,'1f4a4043bda01165f80117818d925aad1850ac60f23a6ef2306d8aa20846dc3b');
INSERT INTO "ledger" VALUES(8,1795912616763264,'expired','embedded:f0227665c183fd8e2eee47e1bed9eb71',NULL,NULL,NULL,'35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',NULL,NULL,NULL,NULL,'14c3e598213227260d2db063cc09157f1b4374fca501ed38a3f70ab0ced89cc5');
CREATE TABLE outbox (
    submission TEXT NOT NULL PRIMARY KEY REFERENCES submissions (id) ON DELETE CASCADE,
    orchestrator TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    may_have_arrived INTEGER NOT NULL
, sent_at INTEGER) STRICT;
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
, purged_at INTEGER, misses INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "pauses" VALUES(1,'embedded:8f46cd35b5c982c861a585b57ece6381','embedded','8f46cd35b5c982c861a585b57ece6381','How many records?',NULL,'["ingest"]','paused','',1795912614862951,NULL,'runExpires','4246fcf0bb0dce1ec423116486f321f062936034b6cd3fcce2d98c3f8e4a5775','d61b7f47977c410b48dbc01bf32b62d08a780d716f500e1b286d65ea85a00568','open',NULL,NULL,1,1795912614862951,NULL,0);
INSERT INTO "pauses" VALUES(2,'embedded:ce8e0fe50e396cdcb076614f6f21a1b5','embedded','ce8e0fe50e396cdcb076614f6f21a1b5','Redeploy?',NULL,'[]','paused','',1795912614882215,NULL,'runExpires','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215','5624ed2f1c0340ad38bd9207e3145615964b7b0a5a345df6932ba9eb174a4d9e','answered',NULL,'8e41f1fc37573fa4789427b9ff9de299',5,1795912614909306,NULL,0);
INSERT INTO "pauses" VALUES(3,'embedded:f0227665c183fd8e2eee47e1bed9eb71','embedded','f0227665c183fd8e2eee47e1bed9eb71','Too late',NULL,'[]','paused','',1795912614891340,1795912615889702,'runExpires','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215','7f567a24f3b8263832f7a84eb93ce63d88fd471414847bd7ef3e1961941466ab','expired',NULL,NULL,7,1795912616763264,NULL,0);
INSERT INTO "pauses" VALUES(4,'embedded:dab66a64cae673a47a1192afce18f871','embedded','dab66a64cae673a47a1192afce18f871','Not wanted',NULL,'[]','paused','',1795912614899536,NULL,'runExpires','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215','9a0ea95cae557a81a85a4a268ef49742cd294d3aea8dc637a6a15831f79f289b','cancelled',NULL,NULL,6,1795912614917031,NULL,0);
CREATE TABLE questions (
    pause INTEGER PRIMARY KEY REFERENCES pauses (number) ON DELETE CASCADE,
    description TEXT,
    schema TEXT,
    initial TEXT,
    artifacts TEXT NOT NULL
, audience TEXT) STRICT;
INSERT INTO "questions" VALUES(1,NULL,'{"type":"object","required":["count"],"properties":{"count":{"type":"integer","minimum":1}}}',NULL,'[{"kind":"table","data":[{"a":1.1}],"key":"t"}]',NULL);
INSERT INTO "questions" VALUES(2,NULL,'{"type":"object","required":["decision"],"properties":{"decision":{"enum":["approve","reject"]},"pin":{"type":"string","format":"password"}}}',NULL,'[]',NULL);
INSERT INTO "questions" VALUES(3,NULL,'{"type":"object","required":["decision"],"properties":{"decision":{"enum":["approve","reject"]},"pin":{"type":"string","format":"password"}}}',NULL,'[]',NULL);
INSERT INTO "questions" VALUES(4,NULL,'{"type":"object","required":["decision"],"properties":{"decision":{"enum":["approve","reject"]},"pin":{"type":"string","format":"password"}}}',NULL,'[]',NULL);
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
, reviewer_id TEXT, proof TEXT, salt TEXT, content TEXT, sent TEXT) STRICT;
INSERT INTO "submissions" VALUES('8e41f1fc37573fa4789427b9ff9de299',2,'{"decision":"approve","pin":"hunter2"}','Ada Lovelace','json','35b2b120e8543172860bf25e790bce2f4314dac51bd05410130ea4103c1c4215',1795912614909306,'confirmed',NULL,1795912614909306,NULL,'word','0fef2d38f3c85d560b9c425e85a32128','9ec6975e4dd91fca504c463fd5ab7390e126ac08e97b68137ff8dd04b742d4ce','{"decision":"approve","pin":"sha256:0455d260ecead82f8f8f71d60f06d75b10651e76bb0060393a9e3a9c7e0cc370"}');
CREATE INDEX pauses_by_state ON pauses (state);
CREATE INDEX pauses_by_orchestrator ON pauses (orchestrator);
CREATE INDEX pauses_by_orchestrator_and_state ON pauses (orchestrator, state);
CREATE INDEX pauses_by_deadline ON pauses (deadline) WHERE state = 'open' AND deadline IS NOT NULL;
CREATE INDEX submissions_by_pause ON submissions (pause);
CREATE UNIQUE INDEX one_decision_per_pause ON submissions (pause)
    WHERE state IN ('held', 'accepted', 'confirmed');
CREATE INDEX outbox_by_due ON outbox (orchestrator, due_at, attempts);
CREATE INDEX ledger_by_pause ON ledger (pause);
CREATE INDEX pauses_to_purge ON pauses (updated_at)
    WHERE state NOT IN ('open', 'held') AND purged_at IS NULL;
CREATE TRIGGER ledger_keeps_entries BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('pauses',4);
INSERT INTO "sqlite_sequence" VALUES('ledger',8);
COMMIT;
PRAGMA application_id = 1129531214;
PRAGMA user_version = 2;
