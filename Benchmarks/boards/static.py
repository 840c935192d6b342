"""Pages a processor second, beside nginx on the same folder, and whether a minute of load leaves memory as it was.

wrk asks for the page of a run over kept connections; what counts is the servers' own processor time.
"""
import json
import os
import shutil
import socket
import statistics
import subprocess
import time
import urllib.request
from pathlib import Path

from receiver import wrk
from receiver.portal import API_TOKEN, QUESTION, Portal

ROUNDS = 5
SECONDS = 4
LEAST = 0.8  # of nginx's pages a processor second
MOST_GROWTH = 0.02  # of resident memory over a minute of load, after its first ten seconds
TICK = os.sysconf("SC_CLK_TCK")

NGINX = """
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; text/css css; text/javascript js; }}
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=1000 inactive=60s;
  keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/site;
{headers}
  }}
}}
"""


def run():
    portal = Portal("serve")
    nginx = None
    try:
        path = make_page(portal)
        nginx, port = start_nginx(portal.folder, fields(portal, path))
        ours, theirs = f"{portal.url}{path}", f"http://127.0.0.1:{port}{path}"
        show(compare({portal.process.pid: ours, nginx.pid: theirs}), portal.process.pid, nginx.pid)
        show_memory(portal, ours)
    finally:
        if nginx:
            nginx.terminate()
            nginx.wait()
        portal.close()


def make_page(portal):
    request = urllib.request.Request(
        f"{portal.url}/api/runs", json.dumps(QUESTION).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {API_TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        path = json.load(answer)["page"]
    portal.get(path)
    return path


def fields(portal, path):
    """What the portal says with the page, for nginx to say the same: but for what each says of its own accord."""
    own = {"Connection", "Content-Length", "Content-Type", "Date", "ETag", "Last-Modified", "Accept-Ranges"}
    with urllib.request.urlopen(portal.url + path) as answer:
        return [(name, value) for name, value in answer.headers.items() if name not in own]


def start_nginx(folder, headers):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = folder / "nginx.conf"
    lines = "\n".join(f'    add_header {name} "{value}";' for name, value in headers)
    configuration.write_text(NGINX.format(folder=folder, port=port, headers=lines))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    # Its workers run as another user where it is started as root: the folder is let be read.
    folder.chmod(0o755)
    nginx = subprocess.Popen([program, "-c", configuration], stderr=subprocess.DEVNULL)
    for _ in range(50):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return nginx, port
        time.sleep(0.1)
    raise SystemExit("static: nginx did not start")


def processor_seconds(pid):
    """Of a process and its children."""
    children = [int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()]
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK + sum(processor_seconds(child) for child in children)


def compare(urls):
    """Pages a processor second and pages a second of each, by process."""
    found = {pid: [] for pid in urls}
    for pid, url in list(urls.items()) * ROUNDS:
        before = processor_seconds(pid)
        load = wrk.load(url, 64, SECONDS)
        if load.refused:
            raise SystemExit(f"static: {load.refused} answers were refused by {url}")
        found[pid].append((load.requests / (processor_seconds(pid) - before), load.rate))
    return found


def show(found, ours, nginx):
    print(f"The page of a run, 64 kept connections (medians of {ROUNDS} interleaved rounds of {SECONDS} s)")
    print(f"  {'':14}{'pages per processor s':>24}{'pages per s':>14}")
    medians = {}
    for name, pid in (("Countersign", ours), ("nginx", nginx)):
        medians[name] = statistics.median(per for per, _ in found[pid])
        print(f"  {name:14}{medians[name]:24,.0f}{statistics.median(rate for _, rate in found[pid]):14,.0f}")
    share = medians["Countersign"] / medians["nginx"]
    print(f"  {share:.2f} of nginx, at least {LEAST}: {'met' if share >= LEAST else 'MISSED'}\n", flush=True)


def resident_bytes(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def show_memory(portal, url):
    wrk.load(url, 64, 10)
    before = resident_bytes(portal.process.pid)
    wrk.load(url, 64, 60)
    after = resident_bytes(portal.process.pid)
    growth = after / before - 1
    print(f"Resident memory over 60 s of load: {before / 2**20:.1f} MiB, then {after / 2**20:.1f} MiB ({growth:+.1%}): "
          f"{'flat' if growth <= MOST_GROWTH else 'GROWS'}\n", flush=True)
