"""Many open pauses: their site made from nothing, beside `cp -r` of the result, then with one pause that changed.

QUEUE_PAUSES says how many pauses there are, such as 1000,10000; a line of JSON for each goes to .build/queue.jsonl, of
which Benchmarks/queue_of_pauses/plot.py makes the picture in docs/performance.md.
"""
import json
import os
import statistics
import subprocess
import time
from pathlib import Path

from contest import FOLDER
from queue_of_pauses import store
from receiver.portal import API_TOKEN, PROGRAM, Portal

ROUNDS = int(os.environ.get("QUEUE_ROUNDS", "3"))
CHANGES = 5
MOST_COPIES, MOST_SHARE, MOST_MIB = 3, 0.01, 200
RESULTS = FOLDER / ".build" / "queue.jsonl"


def run():
    RESULTS.unlink(missing_ok=True)
    for count in map(int, os.environ.get("QUEUE_PAUSES", "1000,10000,100000").split(",")):
        portal = Portal("receive")
        try:
            store.create(portal.url, API_TOKEN)
            store.fill(portal.store, count)
            found = measure(portal, count)
        finally:
            portal.close()
        show(found)
        with RESULTS.open("a") as results:
            results.write(json.dumps(found) + "\n")


def measure(portal, count):
    rounds = [both(portal, number) for number in range(ROUNDS)]
    changed = [after_change(portal) for _ in range(CHANGES)]
    running, running_mib = while_serving(portal)
    files, size = extent(portal.folder / "site")
    return {
        "cpu_s": statistics.median(cpu for _, _, _, cpu in rounds),
        "pauses": count, "files": files, "bytes": size,
        "generate_s": statistics.median(seconds for seconds, _, _, _ in rounds),
        "copy_s": statistics.median(copied for _, copied, _, _ in rounds),
        "ratio": statistics.median(seconds / copied for seconds, copied, _, _ in rounds),
        "peak_mib": max(mib for _, _, mib, _ in rounds),
        "changed_s": statistics.median(seconds for seconds, _, _ in changed),
        "changed_mib": max(mib for _, mib, _ in changed),
        "serving_changed_s": running, "serving_mib": running_mib,
    }


def both(portal, number):
    """From nothing and its copy, in turn on the same disk: seconds, seconds, MiB and seconds of processors.

    What earlier rounds made stays until the end: ext4 looks a minute long for each new file past all that were deleted.
    """
    site = portal.folder / "site"
    if site.exists():
        site.rename(portal.folder / f"site-before-{number}")
    os.sync()
    seconds, mib, cpu = generate(portal)
    os.sync()
    begun = time.perf_counter()
    subprocess.run(["cp", "-r", site, portal.folder / f"copy-{number}"], check=True)
    copied = time.perf_counter() - begun
    os.sync()
    return seconds, copied, mib, cpu


def generate(portal):
    """One pass of a process of its own: seconds, the most memory that it held in MiB, and seconds of processors."""
    begun = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "generate"], env=portal.environment, stdout=subprocess.DEVNULL, cwd=portal.folder)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("queue: generate failed")
    return seconds, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime


def after_change(portal):
    store.create(portal.url, API_TOKEN)
    return generate(portal)


def while_serving(portal):
    """Seconds from a new run's acknowledgement until a portal that runs lists it, and the portal's most memory in MiB."""
    serving = Portal("serve", folder=portal.folder)
    try:
        wait(lambda: serving.get("/healthz"))
        found = [until_listed(serving) for _ in range(CHANGES)]
        status = Path(f"/proc/{serving.process.pid}/status").read_text()
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
        return statistics.median(found), peak / 1024
    finally:
        serving.close(keep=True)


def until_listed(serving):
    name = store.create(serving.url, API_TOKEN)["page"].rsplit("/", 1)[-1].encode()
    begun, feed = time.perf_counter(), serving.folder / "site" / "index.json"
    wait(lambda: name in feed.read_bytes())
    return time.perf_counter() - begun


def wait(is_there, seconds=600):
    deadline = time.monotonic() + seconds
    while not is_there():
        if time.monotonic() > deadline:
            raise SystemExit("queue: nothing came of it in time")
        time.sleep(0.001)


def extent(site):
    sizes = [os.stat(os.path.join(folder, name)).st_size for folder, _, names in os.walk(site) for name in names]
    return len(sizes), sum(sizes)


def show(found):
    def verdict(is_met):
        return "met" if is_met else "MISSED"

    share = max(found["changed_s"], found["serving_changed_s"]) / found["generate_s"]
    peak = max(found["peak_mib"], found["changed_mib"], found["serving_mib"])
    print(f"{found['pauses']:,} open pauses: {found['files']:,} files, {found['bytes'] / 2**20:,.0f} MiB")
    print(f"  from nothing {found['generate_s']:8.2f} s ({found['cpu_s']:.2f} s of processors), cp -r {found['copy_s']:.2f} s: {found['ratio']:.2f} "
          f"of at most {MOST_COPIES}: {verdict(found['ratio'] <= MOST_COPIES)}")
    print(f"  one change   {found['changed_s']:8.3f} s by generate, {found['serving_changed_s']:.3f} s while serving: {share:.2%} "
          f"of at most {MOST_SHARE:.0%}: {verdict(share < MOST_SHARE)}")
    print(f"  memory       {found['peak_mib']:8.0f} MiB from nothing, {found['changed_mib']:.0f} after a change, "
          f"{found['serving_mib']:.0f} serving, of at most {MOST_MIB}: {verdict(peak < MOST_MIB)}\n", flush=True)
