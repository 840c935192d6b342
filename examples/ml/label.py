#!/usr/bin/env python3
"""Asks for the labels of a batch of pictures, the doubtful ones first, and prints them as JSON Lines.

    COUNTERSIGN_URL=http://127.0.0.1:8080 COUNTERSIGN_API_TOKEN=… examples/ml/label.py

The pictures are drawn here, and a small rule guesses what each shows. What it is sure of passes unless somebody looks;
half of that is picked to be checked all the same.
"""

from __future__ import annotations

import json
import random
import sys

from asking import ask
from pictures import Canvas

LABELS = ["holiday", "family", "pets"]
SKY, SEA, SAND, SUN = (176, 206, 226), (64, 118, 160), (228, 208, 164), (242, 190, 84)
WALL, FLOOR, SKIN, FUR, DARK = (236, 228, 214), (190, 164, 134), (222, 176, 146), (150, 106, 70), (52, 44, 38)
COATS = [(146, 66, 58), (62, 96, 132), (104, 120, 76), (176, 138, 60)]

SCHEMA = {
    "title": "Labels",
    "type": "object",
    "required": ["pictures"],
    "additionalProperties": False,
    "properties": {
        "pictures": {
            "title": "Pictures",
            "type": "array",
            "items": {"$ref": "#/$defs/picture"},
            "x-countersign": {
                "review": {"confidence": "confidence", "threshold": 0.75, "sample": 0.5, "passed": "fold"}
            },
        }
    },
    "$defs": {
        "picture": {
            "title": "Picture",
            "type": "object",
            "required": ["name", "image", "confidence", "label"],
            "additionalProperties": False,
            "properties": {
                "image": {
                    "type": "string", "title": "What the camera saw",
                    "x-countersign": {"evidence": {"kind": "image", "alt": "name"}},
                },
                "name": {"type": "string", "title": "File", "x-countersign": {"evidence": "value"}},
                "confidence": {"type": "number", "x-countersign": {"evidence": "kept"}},
                "label": {"enum": LABELS, "title": "What is it?"},
            },
        }
    },
}


def holiday(dice: random.Random) -> Canvas:
    canvas = Canvas(160, 112, SKY)
    canvas.disc(dice.randint(30, 130), dice.randint(20, 36), dice.randint(10, 16), SUN)
    canvas.rectangle(0, 56, 160, 84, SEA)
    canvas.disc(80, 124, 90, SAND, squash=0.5)
    x = dice.randint(28, 120)
    canvas.line(x, 92, x + 6, 44, 4, (116, 82, 54))
    for dx, dy in ((-22, 8), (22, 8), (-16, -8), (16, -8), (2, -14)):
        canvas.line(x + 6, 44, x + 6 + dx, 44 + dy, 4, (78, 116, 70))
    return canvas


def family(dice: random.Random) -> Canvas:
    canvas = Canvas(160, 112, WALL)
    canvas.rectangle(0, 90, 160, 112, FLOOR)
    for place, coat in zip((38, 74, 112), dice.sample(COATS, 3)):
        size = dice.randint(9, 13)
        canvas.disc(place, 92, size * 2, coat, squash=1.5)
        canvas.disc(place, 56 - size // 2, size, SKIN)
        canvas.disc(place, 50 - size // 2, size, DARK, squash=0.5)
    return canvas


def pet(dice: random.Random) -> Canvas:
    canvas = Canvas(160, 112, WALL)
    canvas.rectangle(0, 84, 160, 112, FLOOR)
    x, fur = dice.randint(56, 104), dice.choice([FUR, (96, 92, 90), (206, 172, 122)])
    canvas.disc(x, 84, 30, fur, squash=0.7)
    canvas.disc(x, 48, 20, fur)
    for side in (-1, 1):
        canvas.line(x + side * 14, 36, x + side * 16, 24, 10, fur)
        canvas.disc(x + side * 7, 45, 3, DARK)
    canvas.disc(x, 55, 3, DARK)
    canvas.line(x + 24, 84, x + 44, dice.randint(52, 70), 7, fur)
    return canvas


def guess(canvas: Canvas) -> tuple[str, float]:
    """What a picture shows by the share of blue and of brown in it, and how far ahead the best guess is."""
    pixels = [pixel for row in canvas.pixels for pixel in row]
    blue = sum(b > r + 15 for r, _, b in pixels) / len(pixels)
    skin = sum(pixel == SKIN for pixel in pixels) / len(pixels) * 12
    scores = sorted({"holiday": blue * 1.3, "family": skin, "pets": 0.55}.items(), key=lambda score: -score[1])
    ahead = scores[0][1] - scores[1][1]
    return scores[0][0], round(min(0.99, 0.5 + ahead), 2)


def main() -> int:
    dice = random.Random(8)
    pictures = []
    for number, draw in enumerate([pet, family, holiday, pet, family, holiday, pet, holiday], start=1):
        canvas = draw(dice)
        label, confidence = guess(canvas)
        picture = {"name": f"IMG_{number:04}.png", "image": canvas.url(), "confidence": confidence}
        # Only what the rule is sure of is labelled before anybody looks.
        pictures.append({**picture, "label": label} if confidence >= 0.75 else picture)
    run = ask(
        "label-pictures", "# What do these pictures show?\n\nThe labels train the album's sorter.", SCHEMA,
        initial={"pictures": pictures}, tags=["label"], timeout_seconds=24 * 3600,
    )
    if run is None:
        return 1
    for picture in run["input"]["pictures"]:
        line = {"name": picture["name"], "label": picture["label"], "by": run["reviewer"], "at": run["answered_at"]}
        print(json.dumps(line))
    return 0


if __name__ == "__main__":
    sys.exit(main())
