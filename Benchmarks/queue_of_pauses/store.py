"""A store with many open pauses: the program itself makes one through its API, and SQL makes the others of its rows."""
import json
import random
import sqlite3
import time
import urllib.request

QUESTION = {
    "name": "label batch",
    "description": "# Publish these labels?\n\nThe model labelled **1,204** images. Look at the *doubtful* ones first.\n\n"
                   "- Reject the batch when more than five are wrong.\n- Say which, so that they are labelled anew.",
    "tags": ["batch"],
    "schema": {
        "title": "Verdict",
        "type": "object",
        "properties": {
            "verdict": {"enum": ["publish", "reject"], "title": "Verdict"},
            "wrong": {"type": "integer", "minimum": 0, "maximum": 1204, "title": "How many are wrong", "default": 0},
            "note": {"type": "string", "maxLength": 1000, "title": "Note", "x-countersign": {"widget": "area"}},
        },
        "required": ["verdict", "wrong"],
    },
    "artifacts": [
        {"kind": "table", "key": "doubtful", "data": [
            {"image": f"img-{number:04}.jpg", "label": label, "confidence": 0.5 + number / 100}
            for number, label in enumerate(["cat", "dog", "fox", "owl", "elk"])
        ]},
    ],
}
FLOWS, TAGS = 20, 12
SECOND = 1_000_000


def create(url, api_token):
    """One run through the API; returns it as the API does."""
    request = urllib.request.Request(
        f"{url}/api/runs", json.dumps(QUESTION).encode(),
        {"Authorization": f"Bearer {api_token}", "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def fill(path, count):
    """Makes `count` pauses out of the first one, with names, flows, tags and deadlines of their own."""
    chance = random.Random(count)
    now = int(time.time()) * SECOND
    store = sqlite3.connect(path)
    names = [row[1] for row in store.execute("PRAGMA table_info(pauses)") if row[1] != "number"]
    first = dict(zip(names, store.execute(f"SELECT {', '.join(names)} FROM pauses ORDER BY number LIMIT 1").fetchone()))
    last, revision = store.execute("SELECT (SELECT max(number) FROM pauses), value FROM revision").fetchone()

    def pause(number):
        run = f"{chance.getrandbits(128):032x}"
        own = {
            "id": f"embedded:{run}", "run_id": run, "run_name": f"batch-{number:07}", "flow": f"flow-{number % FLOWS:02}",
            "tags": json.dumps([f"team-{number % TAGS:02}"]), "paused_at": now - (count - number) * SECOND // 10,
            "deadline": now + chance.randrange(86_400 * 30) * SECOND if number % 2 else None,
            "revision": revision + number, "updated_at": now,
        }
        return [last + number, *({**first, **own}[name] for name in names)]

    columns = ", ".join(["number", *names])
    with store:
        store.executemany(
            f"INSERT INTO pauses ({columns}) VALUES ({', '.join('?' * (len(names) + 1))})",
            (pause(number) for number in range(1, count + 1)))
        kept = ", ".join(row[1] for row in store.execute("PRAGMA table_info(questions)") if row[1] != "pause")
        store.execute(
            f"INSERT INTO questions (pause, {kept}) SELECT number, {', '.join(f'q.{name.strip()}' for name in kept.split(','))} "
            "FROM pauses, (SELECT * FROM questions ORDER BY pause LIMIT 1) q WHERE number > ?", [last])
        store.execute("UPDATE revision SET value = ?", [revision + count])
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
