"""The boards of posted forms: a short one with five keys, and a flat one with 40 fields, three of them patterns."""
import random

from validation.board import Board, broken, object_of

SUBJECTS = ["customer", "supplier", "invoice", "delivery", "contract", "payment", "product", "project"]
STATUSES = ["new", "open", "waiting", "accepted", "refused", "closed"]
PATTERNS = {
    "customer": ("^[A-Z]{2}-[0-9]{6}$", "DE-204117"),
    "contract": (r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", "legal.office@example.org"),
    "project": ("^(build|run|sell)/[a-z0-9_]+$", "build/north_hall_2"),
}


def approval():
    schema = object_of({
        "approved": {"title": "Approved", "type": "boolean"},
        "reviewer": {"title": "Reviewer", "type": "string", "minLength": 1, "maxLength": 80},
        "amount": {"title": "Amount", "type": "number", "exclusiveMinimum": 0, "maximum": 100000},
        "urgency": {"title": "Urgency", "type": "string", "enum": ["low", "normal", "high"], "default": "normal"},
        "comment": {"title": "Comment", "anyOf": [{"type": "string", "maxLength": 500}, {"type": "null"}]},
    }, optional=["urgency", "comment"], title="Approval")
    first = {"approved": True, "reviewer": "Ada Lovelace", "amount": 1249.5, "urgency": "normal", "comment": None}
    valid = [
        first,
        {"approved": False, "reviewer": "Émilie du Châtelet", "amount": 12, "comment": "Too dear.\nAsk again in May."},
        {"comment": "Fine.", "urgency": "high", "amount": 99999.99, "reviewer": "Grace", "approved": True},
        {"approved": True, "reviewer": "A. Turing", "amount": 0.01},
    ]
    changes = [(("approved",), "yes"), (("amount",), 0), (("comment",), 5)]
    return Board("approval form", schema, valid, broken(first, *changes))


def note(subject):
    """A text: with a pattern, one that may be null, or plain."""
    if subject in PATTERNS:
        return {"type": "string", "pattern": PATTERNS[subject][0]}
    if subject in ("supplier", "payment"):
        return {"anyOf": [{"type": "string", "maxLength": 200}, {"type": "null"}]}
    return {"type": "string", "minLength": 1, "maxLength": 200}


def flat():
    properties = {}
    for subject in SUBJECTS:
        properties |= {
            f"{subject}_approved": {"type": "boolean"},
            f"{subject}_amount": {"type": "number", "minimum": 0, "maximum": 1000000},
            f"{subject}_days": {"type": "integer", "minimum": 0, "maximum": 365},
            f"{subject}_status": {"type": "string", "enum": STATUSES},
            f"{subject}_note": note(subject),
        }
    valid = [filled(random.Random(seed)) for seed in ("flat 1", "flat 2")]
    changes = [(("customer_approved",), "yes"), (("delivery_status",), "lost"), (("project_note",), "rebuild/hall")]
    return Board("flat, 40 fields", object_of(properties, title="Flat"), valid, broken(valid[0], *changes))


def filled(chance):
    values = {}
    for subject in SUBJECTS:
        plain = chance.choice(["Delivered in two parts.", "See the second page of the offer.", "None so far"])
        values |= {
            f"{subject}_approved": chance.random() < 0.5,
            f"{subject}_amount": round(chance.uniform(0, 100000), 2),
            f"{subject}_days": chance.randrange(366),
            f"{subject}_status": chance.choice(STATUSES),
            f"{subject}_note": PATTERNS[subject][1] if subject in PATTERNS else plain,
        }
    return values
