"""The wide form by Django: a form for each object, a formset for the list; two sets of templates."""
from collections import defaultdict

import django
from django import forms
from django.conf import settings
from django.core.validators import RegexValidator
from django.forms.renderers import DjangoTemplates, Jinja2
from django.http import QueryDict
from django.utils.html import escape

from forms import wide

settings.configure(USE_I18N=False)
django.setup()
RENDERERS = {"own templates": DjangoTemplates(), "Jinja2": Jinja2()}


def field_of(field):
    rules = field.rules
    common = {
        "label": field.schema["title"], "help_text": escape(field.schema.get("description", "")),
        "required": field.is_required, "initial": field.schema.get("default"),
    }
    bounds = {"min_value": rules.get("minimum"), "max_value": rules.get("maximum")}
    lengths = {"min_length": rules.get("minLength"), "max_length": rules.get("maxLength")}
    return {
        "area": lambda: forms.CharField(widget=forms.Textarea, **lengths, **common),
        "boolean": lambda: forms.BooleanField(**{**common, "required": False}),
        "choice": lambda: forms.ChoiceField(choices=[(value, value) for value in rules["enum"]], **common),
        "date": lambda: forms.DateField(
            input_formats=["%Y-%m-%d"], widget=forms.DateInput(attrs={"type": "date"}), **common),
        "integer": lambda: forms.IntegerField(**bounds, **common),
        "number": lambda: forms.DecimalField(**bounds, **common),
        "string": lambda: forms.CharField(
            validators=[RegexValidator(rules["pattern"])] if "pattern" in rules else [], **lengths, **common),
    }[field.kind]()


def form_class(fields):
    return type("WideForm", (forms.Form,), {field.path[-1]: field_of(field) for field in fields})


def by_object(fields):
    found = defaultdict(list)
    for field in fields:
        found[field.path[:-1]].append(field)
    return found


FORMS = {path: form_class(found) for path, found in by_object(wide.FIELDS).items()}
ROW = form_class(wide.ROW_FIELDS)
ROWS = {
    name: forms.formset_factory(ROW, extra=wide.ROWS, max_num=wide.ROWS, validate_max=True, renderer=renderer)
    for name, renderer in RENDERERS.items()
}


def parts(data, templates):
    """The forms by path, and the formset; with the data of a request or without."""
    made = {
        path: form(data, prefix="-".join(path) or None, renderer=RENDERERS[templates]) for path, form in FORMS.items()
    }
    return made, ROWS[templates](data, prefix=wide.LIST)


def render(templates):
    made, rows = parts(None, templates)
    drawn = [f"<fieldset><legend>{escape('/'.join(path))}</legend>{form}</fieldset>" for path, form in made.items()]
    return "".join([*drawn, f"<fieldset><legend>{wide.LIST}</legend>{rows}</fieldset>"]).encode()


def decode(body):
    """What the request says, as the schema nests it; fails where an entry is refused."""
    made, rows = parts(QueryDict(body), "own templates")
    values = {}
    for path, form in made.items():
        if not form.is_valid():
            raise ValueError(form.errors.as_json())
        place = values
        for step in path:
            place = place.setdefault(step, {})
        place.update(form.cleaned_data)
    if not rows.is_valid():
        raise ValueError(rows.errors)
    return {**values, wide.LIST: rows.cleaned_data}
