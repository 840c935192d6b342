"""Answers a second, each on disk before its receipt: 1, 16 and 128 clients, beside SQLite alone and Prefect's resume.

wrk posts an answer to a run of its own with each request, as a form; SQLite writes rows of 1 KiB, one, 16 or 128 to a
commit; Prefect 3 resumes runs by its REST interface, also from 1 and 16 clients. All on the same disk, in turn.
"""
import statistics

from receiver import sqlite_rows, wrk
from receiver.portal import Portal

ROUNDS = 3
SECONDS = 3
CLIENTS = (1, 16, 128)
LEAST = 0.5  # of SQLite's batched rate, at 16 clients
MOST_A_SECOND = {1: 3_000, 16: 9_000, 128: 12_000}

POST = """
local tokens, next_token = {}, 0
for line in io.lines("%s") do tokens[#tokens + 1] = line end
function request()
  next_token = next_token + 1
  local body = "_token=" .. tokens[next_token] .. "&_by=Ada+Lovelace&v/count=2&v/note=" .. ("x"):rep(600) .. "&v/decision=approve"
  return wrk.format("POST", "/submissions", {["Content-Type"] = "application/x-www-form-urlencoded"}, body)
end
"""


def run():
    portal = Portal()
    ours, alone = {clients: [] for clients in CLIENTS}, {rows: [] for rows in CLIENTS}
    for _ in range(ROUNDS):
        for clients in CLIENTS:
            ours[clients].append(answer(portal, clients))
            alone[clients].append(sqlite_rows.rate(portal.folder, clients, 1))
    portal.close()
    show({key: statistics.median(found) for key, found in ours.items()},
         {key: statistics.median(found) for key, found in alone.items()})
    beside_prefect(statistics.median(ours[1]), statistics.median(ours[16]))


def answer(portal, clients):
    """Accepted answers a second; each is counted in the store, not by what the client saw."""
    tokens = portal.make_runs(MOST_A_SECOND[clients] * SECONDS, wrk)
    (portal.folder / "tokens").write_text("\n".join(tokens))
    script = portal.folder / "post.lua"
    script.write_text(POST % (portal.folder / "tokens"))
    before = portal.answers()
    load = wrk.load(portal.url, clients, SECONDS, script)
    if load.refused:
        raise SystemExit(f"submissions: {load.refused} answers were refused:\n{load.text}")
    return (portal.answers() - before) / load.seconds


def show(ours, alone):
    print(f"Answers on disk before their receipt (medians of {ROUNDS} rounds of {SECONDS} s)")
    print(f"  {'clients':>8}{'answers per s':>16}{'SQLite, 1 row a commit':>26}{'SQLite, as many rows':>24}{'of 1':>8}{'of many':>10}")
    for clients in CLIENTS:
        rate, one, many = ours[clients], alone[1], alone[clients]
        print(f"  {clients:8}{rate:16,.0f}{one:26,.0f}{many:24,.0f}{rate / one:8.2f}{rate / many:10.2f}")
    share = ours[16] / alone[16]
    print(f"  {share:.2f} of at least {LEAST} of the batched rate at 16 clients: {'met' if share >= LEAST else 'MISSED'}\n", flush=True)


def beside_prefect(one, sixteen):
    from receiver import prefect_resume

    found = prefect_resume.rates()
    print("Beside Prefect's own resume endpoint")
    for clients, ours in ((1, one), (16, sixteen)):
        print(f"  {clients:3} clients: {ours:10,.0f} answers per s, Prefect {found[clients]:8,.1f} resumes per s: {ours / found[clients]:,.0f}x")
    print(flush=True)
