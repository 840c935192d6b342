"""The wide form by WTForms, drawn by a Jinja2 template that draws each field as Countersign's page does."""
from pathlib import Path
from urllib.parse import parse_qs

import jinja2
import wtforms
from wtforms import validators

from forms import wide

TEMPLATE = jinja2.Environment(
    autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=jinja2.FileSystemLoader(Path(__file__).parent),
).get_template("wide.html.jinja")
FIELDS = {
    "area": wtforms.TextAreaField, "boolean": wtforms.BooleanField, "choice": wtforms.SelectField,
    "date": wtforms.DateField, "integer": wtforms.IntegerField, "string": wtforms.StringField,
    "number": lambda *arguments, **more: wtforms.DecimalField(*arguments, places=None, **more),
}


class Posted(dict):
    """A body's values as WTForms asks for them."""

    def getlist(self, name):
        return self.get(name, [])


def field_of(field):
    rules = field.rules
    checks = [validators.InputRequired() if field.is_required else validators.Optional()]
    if field.kind == "boolean":
        checks = []
    if "minLength" in rules or "maxLength" in rules:
        checks.append(validators.Length(rules.get("minLength", -1), rules.get("maxLength", -1)))
    if "minimum" in rules or "maximum" in rules:
        checks.append(validators.NumberRange(rules.get("minimum"), rules.get("maximum")))
    if "pattern" in rules:
        checks.append(validators.Regexp(rules["pattern"]))
    more = {"choices": rules["enum"]} if field.kind == "choice" else {}
    return FIELDS[field.kind](
        field.schema.get("title"), checks, description=field.schema.get("description", ""),
        default=field.schema.get("default"), **more)


def form_class(schema):
    """The form of an object, with a form for each object in it and for each row of the list."""
    direct = {field.path[0]: field_of(field) for field in wide.fields(schema) if len(field.path) == 1}
    for name, inner in schema["properties"].items():
        if inner.get("type") == "object":
            direct[name] = wtforms.FormField(form_class(inner), inner["title"])
        elif inner.get("type") == "array":
            row = wtforms.FormField(form_class(inner["items"]))
            direct[name] = wtforms.FieldList(row, inner["title"], min_entries=wide.ROWS, max_entries=wide.ROWS)
    return type("WideForm", (wtforms.Form,), direct)


WideForm = form_class(wide.SCHEMA)


def render():
    return TEMPLATE.render(form=WideForm()).encode()


def decode(body):
    """What the request says, as the schema nests it; fails where an entry is refused."""
    form = WideForm(Posted(parse_qs(body.decode(), keep_blank_values=True)))
    if not form.validate():
        raise ValueError(form.errors)
    return form.data
