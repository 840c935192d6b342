"""Runs the boards named, or all: each a file in boards/ with a function run(). Usage: bench.py [BOARD…]"""
import importlib
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))

for board in sys.argv[1:] or sorted(path.stem for path in (FOLDER / "boards").glob("*.py")):
    importlib.import_module(f"boards.{board}").run()
