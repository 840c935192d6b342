"""The page of a run with a form of 20 fields, by the portal's own templates, Jinja2 and minijinja, one thread each."""
import json
from importlib.metadata import version

import jinja2
import markupsafe
import minijinja

from contest import Function, Program, build, hold
from translate import translate


def values(found, safe):
    """The view's values for one engine, which marks markup in its own way."""
    if isinstance(found, list):
        return [values(element, safe) for element in found]
    if not isinstance(found, dict):
        return found
    if found.keys() == {"html"}:
        return safe(found["html"])
    return {name: values(value, safe) for name, value in found.items()}


def normal(output):
    """The engines write three characters by different entities."""
    for other, ours in ((b"&#34;", b"&quot;"), (b"&#x27;", b"&#39;"), (b"&#x2f;", b"/")):
        output = output.replace(other, ours)
    return output


def peers(page):
    template = translate(page["page"], page["templates"], page["kinds"])
    jinja = jinja2.Environment(autoescape=True, keep_trailing_newline=True).from_string(template)
    mini = minijinja.Environment(templates={"page.html": template}, keep_trailing_newline=True)
    for_jinja, for_mini = values(page["values"], markupsafe.Markup), values(page["values"], minijinja.safe)
    return [
        Function(f"minijinja {version('minijinja')}", lambda: mini.render_template("page.html", **for_mini).encode()),
        Function(f"Jinja2 {version('jinja2')}", lambda: jinja.render(for_jinja).encode()),
    ]


def run():
    build("countersign-bench", "--package-path", "Benchmarks")
    drawn = Program("Countersign, drawing", "page-drawn")
    made = Program("Countersign, form to page", "page-made")
    hold("Page of a run, 20 fields", "pages", [drawn, made] + peers(json.loads(drawn.ask("input"))), normal)
    drawn.close()
    made.close()
