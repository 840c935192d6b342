"""Runs one program and prints its user time and its peak memory, as JSON.

A process of its own, as a child's peak is never less than that of the process that started it.
Usage: measure.py SECONDS PROGRAM [ARGUMENT…]
"""
import json
import os
import resource
import subprocess
import sys

seconds, command = float(sys.argv[1]), sys.argv[2:]
try:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=seconds, check=False)
    status, answer = done.returncode, (done.stdout + done.stderr)[:200]
except subprocess.TimeoutExpired:
    status, answer = None, b"no answer"
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "answer": os.fsdecode(answer), "user_ms": used.ru_utime * 1000,
                  "peak_mib": used.ru_maxrss / 1024}))
