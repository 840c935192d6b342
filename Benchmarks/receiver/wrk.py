"""wrk, the load generator, and what it measured."""
import re
import subprocess


class Load:
    """What one load did: answers, those that were not 2xx or 3xx, and seconds."""

    def __init__(self, text):
        self.requests, self.seconds = self.total(text)
        refused = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
        self.refused = int(refused[1]) if refused else 0
        self.text = text

    @staticmethod
    def total(text):
        found = re.search(r"(\d+) requests in ([\d.]+)(m?s|m),", text)
        return int(found[1]), float(found[2]) * {"s": 1, "ms": 0.001, "m": 60}[found[3]]

    @property
    def rate(self):
        return (self.requests - self.refused) / self.seconds


def load(url, connections, seconds, script=None, arguments=(), latency=False):
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s", "--timeout", "30s"]
    if latency:
        command += ["--latency"]
    if script:
        command += ["--script", str(script)]
    return Load(subprocess.run([*command, url, "--", *arguments], check=True, capture_output=True, text=True).stdout)
