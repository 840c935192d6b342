"""What SQLite itself does on the same disk: rows of the size of an answer, under a unique key, synced at each commit."""
import os
import sqlite3
import time


def rate(folder, rows_per_commit, seconds, row_bytes=1024):
    """Rows a second."""
    path = folder / f"rows-{rows_per_commit}.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE rows (key TEXT PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID")
    row = os.urandom(row_bytes)
    done, start = 0, time.monotonic()
    while time.monotonic() - start < seconds:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO rows VALUES (?, ?)", ((os.urandom(16).hex(), row) for _ in range(rows_per_commit)))
        connection.execute("COMMIT")
        done += rows_per_commit
    spent = time.monotonic() - start
    connection.close()
    path.unlink()
    return done / spent
