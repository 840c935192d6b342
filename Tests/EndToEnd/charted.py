"""Tables that get a chart, of each kind, with all that makes drawing hard."""

from __future__ import annotations

STEPS = list(range(1, 13))


def _table(key, data, description=None):
    return {"key": key, "kind": "table", "data": data, **({"description": description} if description else {})}


ARTIFACTS = [
    _table("metrics", {
        "epoch": STEPS, "train_loss": [2 / n for n in STEPS], "val_loss": [2 / n + 0.1 if n != 5 else None for n in STEPS],
        "accuracy": [1 - 0.6 / n for n in STEPS]}, "Each **epoch**.\n\nchart: line x=epoch y=train_loss,val_loss,accuracy"),
    _table("latency", [{"route": f"/route/{'x' * n}/<b>", "change": n * 7.25 - 20} for n in range(8)]),
    _table("confidence", [[n * n % 97 / 97] for n in range(300)]),
    _table("long", {"global_step": list(range(3000)), "tokens": [1e9 + n * 1e5 for n in range(3000)]}),
    _table("huge", {"rows": [{"step": n, "value": 10.0 ** (300 - n) * (-1) ** n} for n in range(9)], "chart": {"kind": "line"}}),
    _table("unmet", [{"a": 1}], "chart: line y=b"),
]
