"""What others wait for while 200 pages are open and hear 1,000 events: `GET /healthz` and an answer, beside the same without pages.

A program changes the progress of one run 1,000 times, so that each change concerns every page. wrk asks from two
connections meanwhile. Changes come by the API: their own cost is in both measurements, and apart.
"""
import http.client
import json
import re
import statistics
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from receiver import wrk
from receiver.portal import API_TOKEN, Portal

PAGES, EVENTS, ROUNDS = 200, 1000, 3
MOST = 2  # times the median that others wait without pages
LISTENERS = Path(__file__).parents[1] / "receiver" / "listeners.py"


def run():
    portal = Portal("serve")
    run_id, page = make_run(portal)
    found = {name: [] for name in ("quiet", "changes alone", f"changes, {PAGES} pages")}
    for _ in range(ROUNDS):
        found["quiet"].append(others(portal))
        found["changes alone"].append(beside_changes(portal, run_id))
        found[f"changes, {PAGES} pages"].append(beside_pages(portal, run_id, page))
    portal.close()
    show(found)


def make_run(portal):
    body = {"name": "training", "schema": {"type": "object"}, "artifacts": [{"key": "bar", "kind": "progress", "data": 0}]}
    made = api(portal, "POST", "/api/runs", body)
    while 'data-events="' not in (text := fetch(portal, made["page"])):
        time.sleep(0.05)
    events = re.search(r'data-events="\.\./([^"]+)" data-seen="([^"]+)"', text)
    return made["id"], f"{portal.url}/{events[1]}?seen={events[2]}"


def fetch(portal, path):
    try:
        return portal.get(path).decode()
    except urllib.error.HTTPError:
        return ""


def api(portal, method, path, body):
    request = urllib.request.Request(
        portal.url + path, json.dumps(body).encode(), method=method,
        headers={"Authorization": f"Bearer {API_TOKEN}", "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def change(portal, run_id):
    """The events, one after the other on connections of their own; how many seconds they took."""
    start = time.monotonic()
    host = portal.url.split("//")[1]
    for number in range(EVENTS):
        connection = http.client.HTTPConnection(host)
        connection.request(
            "PUT", f"/api/runs/{run_id}/artifacts/bar", json.dumps({"kind": "progress", "data": number % 1000 / 10}),
            {"Authorization": f"Bearer {API_TOKEN}", "Content-Type": "application/json"})
        assert connection.getresponse().status == 200
        connection.close()
    return time.monotonic() - start


def others(portal, seconds=3):
    """Median and 99th percentile in milliseconds of what another client waits."""
    text = wrk.load(f"{portal.url}/healthz", 2, seconds, latency=True).text
    return [milliseconds(re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", text)) for share in (50, 99)]


def milliseconds(found):
    return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000}[found[2]]


def beside_changes(portal, run_id):
    taken = []
    thread = threading.Thread(target=lambda: taken.append(change(portal, run_id)))
    thread.start()
    waited = others(portal)
    thread.join()
    return [*waited, taken[0]]


def beside_pages(portal, run_id, page):
    listeners = subprocess.Popen(
        [sys.executable, LISTENERS, page, str(PAGES)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert listeners.stdout.readline().strip() == "open"
    waited = beside_changes(portal, run_id)
    api(portal, "PUT", f"/api/runs/{run_id}/artifacts/bar", {"kind": "progress", "data": 100})
    time.sleep(2)
    heard = json.loads(listeners.communicate()[0])
    if len(set(heard["last"])) != 1 or min(heard["events"]) == 0:
        raise SystemExit(f"events: not every page knows how it ended: {heard}")
    return [*waited, statistics.mean(heard["events"])]


def show(found):
    print(f"What others wait for while {EVENTS} events come (medians of {ROUNDS} rounds)")
    print(f"  {'':24}{'median':>10}{'99 %':>10}")
    middle = {}
    for name, rounds in found.items():
        middle[name] = [statistics.median(column) for column in zip(*(each[:2] for each in rounds))]
        print(f"  {name:24}{middle[name][0]:7.2f} ms{middle[name][1]:7.2f} ms")
    quiet, alone, pages = middle.values()
    each = statistics.median(round[2] for round in list(found.values())[2])
    print(f"  each page was told {each:.0f} times, and the last of it")
    print(f"  with pages beside without: median {pages[0] / alone[0]:.2f}, 99 % {pages[1] / alone[1]:.2f}; beside quiet {pages[0] / quiet[0]:.2f}, {pages[1] / quiet[1]:.2f}")
    share = pages[0] / alone[0]
    print(f"  {share:.2f} of at most {MOST} times the median without pages: {'met' if share <= MOST else 'MISSED'}\n", flush=True)
