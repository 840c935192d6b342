#!/usr/bin/env python3
"""Puts predictions beside what really happened, and asks of each whether it was right; the doubtful ones come first.

    COUNTERSIGN_URL=http://127.0.0.1:8080 COUNTERSIGN_API_TOKEN=… examples/ml/judge.py

A small classifier of messages learns from a dozen examples and predicts where new ones belong. The marks come out as JSON
Lines; `countersign answers export --tag judge` writes those of all runs, as JSON Lines or CSV, for the next training.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter

from asking import ask

TEAMS = ["billing", "delivery", "returns"]
KNOWN = [
    ("billing", "the invoice shows the wrong amount"), ("billing", "charged twice on my card"),
    ("billing", "please send the invoice again"), ("billing", "the price on the invoice is too high"),
    ("delivery", "the parcel has not arrived"), ("delivery", "where is my parcel"),
    ("delivery", "the driver left the parcel with a neighbour"), ("delivery", "delivery took three weeks"),
    ("returns", "i want to send the shoes back"), ("returns", "the jacket does not fit"),
    ("returns", "how do i return a broken lamp"), ("returns", "send me a label to return it"),
]
NEW = [
    ("the parcel arrived but the invoice is missing", "billing forwarded it to delivery"),
    ("charged twice for the same parcel", "billing paid it back"),
    ("where is the driver with my parcel", "delivery found it the same day"),
    ("the lamp is broken and does not fit either", "returns took it back"),
    ("send the invoice to another address", "billing sent it"),
    ("i want my money back", "billing asked returns, who took it back"),
]

SCHEMA = {
    "title": "Marks",
    "type": "object",
    "required": ["predictions"],
    "additionalProperties": False,
    "properties": {
        "predictions": {
            "title": "Predictions",
            "type": "array",
            "items": {"$ref": "#/$defs/prediction"},
            "x-countersign": {"review": {"confidence": "confidence", "threshold": 0.6}},
        },
        "note": {"type": "string", "title": "Anything that the next training should know", "maxLength": 1000},
    },
    "$defs": {
        "prediction": {
            "title": "Message",
            "type": "object",
            "required": ["message", "predicted", "happened", "confidence", "verdict"],
            "additionalProperties": False,
            "properties": {
                "message": {"type": "string", "title": "Message", "x-countersign": {"evidence": "text"}},
                "predicted": {"type": "string", "title": "Predicted", "x-countersign": {"evidence": "value"}},
                "happened": {"type": "string", "title": "What happened", "x-countersign": {"evidence": "value"}},
                "confidence": {"type": "number", "x-countersign": {"evidence": "kept"}},
                "verdict": {"enum": ["right", "wrong"], "title": "The prediction was"},
                "comment": {"type": "string", "title": "Comment", "maxLength": 120},
            },
        }
    },
}


def predict(message: str) -> tuple[str, float]:
    """The team that a message is for, by its words (naive Bayes), and with which probability."""
    words = {team: Counter(word for each, text in KNOWN if each == team for word in text.split()) for team in TEAMS}
    all_words = set().union(*words.values())
    scores = {
        team: sum(math.log((words[team][word] + 1) / (words[team].total() + len(all_words))) for word in message.split())
        for team in TEAMS
    }
    best = max(scores, key=scores.__getitem__)
    return best, 1 / sum(math.exp(score - scores[best]) for score in scores.values())


def main() -> int:
    predictions = []
    for message, happened in NEW:
        team, confidence = predict(message)
        predictions.append(
            {"message": message, "predicted": team, "happened": happened, "confidence": round(confidence, 2)}
        )
    run = ask(
        "judge-predictions", "# Were these predictions right?\n\nThe marks are for the next training.", SCHEMA,
        initial={"predictions": predictions}, tags=["judge"], timeout_seconds=24 * 3600,
    )
    if run is None:
        return 1
    for prediction in run["input"]["predictions"]:
        print(json.dumps({**prediction, "by": run["reviewer"], "at": run["answered_at"]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
