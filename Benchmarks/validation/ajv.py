"""ajv, in a process of node's that stays, so that its compiled code stays warm: see ajv.js."""
import json
import os
import subprocess
from pathlib import Path

MODULES = Path("/usr/share/nodejs")  # where Debian has node's modules; a node from elsewhere does not look there


class Ajv:
    name = f"ajv {json.loads((MODULES / 'ajv' / 'package.json').read_text())['version']}"

    def __init__(self, board, folder):
        self.process = subprocess.Popen(
            ["node", Path(__file__).with_name("ajv.js"), folder / "schema.json", folder / "instances.jsonl"],
            text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "NODE_PATH": str(MODULES)})

    def ask(self, request):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def verdicts(self):
        return self.ask("verdicts")

    def round(self):
        return self.ask("round")

    def close(self):
        self.process.stdin.close()
        self.process.wait()
