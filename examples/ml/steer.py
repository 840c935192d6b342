#!/usr/bin/env python3
"""A training loop that asks after every round whether to go on, stop, or change its settings.

    COUNTERSIGN_URL=http://127.0.0.1:8080 COUNTERSIGN_API_TOKEN=… examples/ml/steer.py

It fits a curve to points that it makes itself, by gradient descent. The page shows how far it is, the figures of each
epoch, and a picture of the curve; the answer is what the next round runs with.
"""

from __future__ import annotations

import json
import math
import random
import sys
from typing import Any

from asking import ask
from pictures import Canvas

MOST_EPOCHS = 40
PAPER, INK, RULE, ACCENT = (255, 255, 255), (27, 26, 23), (227, 223, 213), (31, 78, 140)

SCHEMA = {
    "title": "Training",
    "type": "object",
    "required": ["next", "learning_rate", "epochs"],
    "additionalProperties": False,
    "properties": {
        "next": {"enum": ["go on", "stop"], "title": "Next"},
        "learning_rate": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "title": "Learning rate"},
        "epochs": {"type": "integer", "minimum": 1, "maximum": 20, "title": "Further epochs"},
    },
}


class Curve:
    """A polynomial of the third degree, fitted to points by the gradient of its mean squared error."""

    def __init__(self) -> None:
        dice = random.Random(9)
        self.points = [(x / 20, math.sin(3 * x / 20) + dice.gauss(0, 0.08)) for x in range(-20, 21)]
        self.weights = [0.0] * 4

    def value(self, x: float) -> float:
        return sum(weight * x**power for power, weight in enumerate(self.weights))

    def loss(self) -> float:
        return sum((self.value(x) - y) ** 2 for x, y in self.points) / len(self.points)

    def epoch(self, learning_rate: float) -> None:
        misses = [(x, self.value(x) - y) for x, y in self.points]
        for power in range(4):
            slope = sum(2 * miss * x**power for x, miss in misses) / len(misses)
            self.weights[power] -= learning_rate * slope

    def picture(self) -> Canvas:
        canvas = Canvas(320, 200, PAPER)
        for row in (20, 60, 100, 140, 180):
            canvas.rectangle(0, row, 320, row + 1, RULE)
        places = [(160 + 150 * x, 100 - 60 * y) for x, y in self.points]
        for x, y in places:
            canvas.disc(x, y, 2.2, INK)
        xs = [step / 75 - 1 for step in range(151)]
        curve = [(160 + 150 * x, 100 - 60 * max(-2.0, min(2.0, self.value(x)))) for x in xs]
        for (x0, y0), (x1, y1) in zip(curve, curve[1:]):
            canvas.line(x0, y0, x1, y1, 2.5, ACCENT)
        return canvas


def artifacts(curve: Curve, metrics: list[dict[str, Any]]) -> list[dict[str, Any]]:
    done = len(metrics)
    return [
        {"key": "progress", "kind": "progress", "data": round(100 * done / MOST_EPOCHS),
         "description": f"{done} of {MOST_EPOCHS} epochs."},
        {"key": "metrics", "kind": "table", "data": metrics, "description": "The mean squared error after each epoch."},
        {"key": "curve", "kind": "image", "data": curve.picture().url(), "description": "The points, and the curve so far."},
    ]


def main() -> int:
    curve, metrics = Curve(), []
    settings = {"learning_rate": 0.05, "epochs": 5}
    while True:
        for _ in range(settings["epochs"]):
            curve.epoch(settings["learning_rate"])
            loss = curve.loss()
            metrics.append({"epoch": len(metrics) + 1, "learning_rate": settings["learning_rate"], "loss": round(loss, 4)})
        if len(metrics) >= MOST_EPOCHS:
            break
        run = ask(
            f"train-epoch-{len(metrics)}", f"# Go on training?\n\nThe loss is **{loss:.4f}** after {len(metrics)} epochs.",
            SCHEMA, initial=settings, artifacts=artifacts(curve, metrics), tags=["steer"], timeout_seconds=8 * 3600,
            remind_after_seconds=6 * 3600,
        )
        if run is None:
            return 1
        settings = run["input"]
        print(json.dumps({"epoch": len(metrics), **settings, "by": run["reviewer"]}), flush=True)
        if settings["next"] == "stop":
            break
        settings = {name: settings[name] for name in ("learning_rate", "epochs")}
    print(json.dumps({"epochs": len(metrics), "loss": round(curve.loss(), 4)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
