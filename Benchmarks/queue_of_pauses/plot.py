"""Draws docs/images/queue.svg of what the board `queue` found: how time and memory grow with the number of open pauses.

    .tools/venv/bin/python Benchmarks/queue_of_pauses/plot.py < .build/queue.jsonl > docs/images/queue.svg
"""
import json
import math
import sys
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 420, 320, 60, 110, 40, 45
LINES = [("generate_s", "from nothing", ""), ("copy_s", "cp -r", "6 3"), ("changed_s", "one change", "2 3")]
MEMORY = [("peak_mib", "from nothing", ""), ("serving_mib", "serving", "6 3")]
STYLE = """
svg { font: 12px system-ui, sans-serif; color-scheme: light dark; --ink: #222; --quiet: #6b6b6b; --line: #3b6fb5; }
@media (prefers-color-scheme: dark) { svg { --ink: #eee; --quiet: #aaa; --line: #8ab4f0; } }
text { fill: var(--ink); } .quiet { fill: var(--quiet); } .grid { stroke: var(--quiet); stroke-opacity: 0.25; }
.line { fill: none; stroke: var(--line); stroke-width: 2; } .dot { fill: var(--line); }
"""


class Panel:
    """Points on two logarithmic axes, at a place in the picture."""

    def __init__(self, left, title, unit, found, series):
        self.left, self.title, self.unit, self.found, self.series = left, title, unit, found, series
        self.columns = decades([row["pauses"] for row in found])
        self.rows = decades([row[name] for row in found for name, _, _ in series])

    def x(self, value):
        return self.left + LEFT + place(value, self.columns) * (WIDTH - LEFT - RIGHT)

    def y(self, value):
        return HEIGHT - BOTTOM - place(value, self.rows) * (HEIGHT - TOP - BOTTOM)

    def draw(self):
        yield text(self.left + LEFT, 20, self.title, weight="600")
        yield text(self.x(10 ** self.columns[1]), HEIGHT - 8, "open pauses", "end", "quiet")
        for power in range(self.rows[0], self.rows[1] + 1):
            height = self.y(10 ** power)
            yield f'<line class="grid" x1="{self.left + LEFT}" x2="{self.left + WIDTH - RIGHT}" y1="{height:.1f}" y2="{height:.1f}"/>'
            yield text(self.left + LEFT - 8, height + 4, f"{10 ** power:g} {self.unit}", "end", "quiet")
        for power in range(self.columns[0], self.columns[1] + 1):
            yield text(self.x(10 ** power), HEIGHT - BOTTOM + 18, f"{10 ** power:,}", "middle", "quiet")
        for name, label, dashes in self.series:
            points = [(self.x(row["pauses"]), self.y(row[name])) for row in self.found]
            yield f'<polyline class="line" stroke-dasharray="{dashes}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
            yield from (f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points)
            yield text(points[-1][0] + 8, points[-1][1] + 4, label)


def decades(values):
    return math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def place(value, powers):
    return (math.log10(value) - powers[0]) / max(1, powers[1] - powers[0])


def text(x, y, words, anchor="start", kind="", weight="400"):
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>'


def picture(found):
    panels = [
        Panel(0, "Time", "s", found, LINES), Panel(WIDTH, "Most memory", "MiB", found, MEMORY),
    ]
    words = "; ".join(
        f"{row['pauses']:,} pauses: {row['generate_s']:.2f} s from nothing, {row['copy_s']:.2f} s to copy, "
        f"{row['changed_s']:.3f} s after a change, {row['peak_mib']:.0f} MiB" for row in found)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" aria-label="{escape(words)}">'
    yield f"<style>{STYLE}</style>"
    for panel in panels:
        yield from panel.draw()
    yield "</svg>"


print("\n".join(picture([json.loads(line) for line in sys.stdin])))
