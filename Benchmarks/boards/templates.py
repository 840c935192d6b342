"""One page with a form of 20 fields, drawn by Countersign's templates, Jinja2 and minijinja on one thread each."""
import json
import tempfile
from pathlib import Path

import jinja2
import minijinja

from contest import Function, Program, hold
from translate import translate

TEMPLATES = Path(__file__).parent.parent / "templates"
LABELS = [
    "Supplier", "Contact at the supplier", "Reason for the purchase", "Cost centre", "Approved by", "Ship to",
    "Invoice address", "Order number", "Payment terms", "Delivery window", "Customs code", "Insurance",
    "Project & phase", "Account <internal>", "Tax number", "Contract", "Currency", "Discount", "Packaging",
    "Remarks for \"goods in\"",
]


def field(index, label):
    """A field as a form has it after a refused post: each has a hint, every fourth an error."""
    identifier = f"v-order-{index}"
    hint = "As it stands on the supplier's offer; leave it empty to take over what the last order said."
    error = "Enter a text of 3 characters or more." if index % 4 == 0 else None
    described = f"{identifier}-hint {identifier}-error" if error else f"{identifier}-hint"
    return {
        "id": identifier, "name": f"v/order/{index}", "value": f"Value {index} of Müller & Søn, dept. {index * 7}",
        "label": label, "hint": hint, "error": error, "describedBy": described,
    }


PAGE = {
    "title": "Approve the order of 20 parts?",
    "action": "https://countersign.example/submissions",
    "token": "k1." + "0123456789abcdef" * 12,
    "description": "<p>The nightly run stopped: this order is above the limit of <strong>5,000 €</strong>.</p>",
    "fields": [field(index, label) for index, label in enumerate(LABELS)],
}


def normal(output):
    """The engines write three characters by different entities."""
    for other, ours in ((b"&#34;", b"&quot;"), (b"&#x27;", b"&#39;"), (b"&#x2f;", b"/")):
        output = output.replace(other, ours)
    return output


def peers(template):
    jinja = jinja2.Environment(autoescape=True, keep_trailing_newline=True).from_string(template)
    mini = minijinja.Environment(templates={"page.html": template}, keep_trailing_newline=True)
    return [
        Function(f"minijinja {version('minijinja')}", lambda: mini.render_template("page.html", **PAGE).encode()),
        Function(f"Jinja2 {version('jinja2')}", lambda: jinja.render(PAGE).encode()),
    ]


def version(package):
    from importlib.metadata import version

    return version(package)


def run():
    sources = {path.stem: path.read_text() for path in TEMPLATES.glob("*.mustache")}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "page.json").write_text(json.dumps(PAGE))
        for name, source in sources.items():
            Path(folder, f"{name}.mustache").write_text(source)
        ours = [
            Program("Countersign, view made once", "templates-drawn", folder),
            Program("Countersign, view made each time", "templates-viewed", folder),
        ]
        hold("A page of 20 fields", "pages", ours + peers(translate("page", sources)), normal)
        for program in ours:
            program.close()
