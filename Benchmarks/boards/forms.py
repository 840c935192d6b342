"""A form of 300 fields: drawn, and its answer read and checked; by Countersign, Django and WTForms, one thread each.

Each turn does what a request costs: the peers make their form, draw or read it, and check it; their classes,
templates and Countersign's plan of the form are made once. Outputs differ, so what is compared is how many controls
there are, and what the answer says.

The boards of countersign-bench, started in the folder Benchmarks:
forms-render  plans the form of forms/wide.json once; a turn makes its draft and draws it, and outputs the HTML.
forms-decode  reads the body in .build/wide-post.txt once; a turn parses, decodes and checks it, and outputs the run
              input as JSON.
"""
import json
from importlib.metadata import version

from contest import FOLDER, Function, Program, build, hold
from forms import django_peer, outputs, post, wtforms_peer

MOST_MS = {"render": 2, "decode": 1}
POST = FOLDER / ".build" / "wide-post.txt"  # read by the board forms-decode


def renderers():
    django, made_by = f"Django {version('django')}", f"WTForms {version('wtforms')}"
    return [
        *(
            Function(f"{django}, {name}", lambda name=name: django_peer.render(name))
            for name in django_peer.RENDERERS
        ),
        Function(f"{made_by}, Jinja2 {version('jinja2')}", wtforms_peer.render),
    ]


def decoders():
    body = post.for_peers()
    return [
        Function(f"Django {version('django')}", lambda: django_peer.decode(body), as_json),
        Function(f"WTForms {version('wtforms')}", lambda: wtforms_peer.decode(body), as_json),
    ]


def as_json(values):
    return json.dumps(values, default=str).encode()


def run():
    build("countersign-bench", "--package-path", "Benchmarks")
    POST.write_bytes(post.for_countersign())
    contest("Form of 300 fields, drawn", "forms", "render", "controls", outputs.controls, renderers())
    contest("Answer of 300 fields, read and checked", "answers", "decode", "entries", outputs.entries, decoders())


def contest(title, unit, task, size, normal, peers):
    ours = Program("Countersign", f"forms-{task}")
    medians = hold(title, unit, [ours, *peers], normal, size=size)
    ours.close()
    time = 1000 / medians[ours.name]
    print(f"  {time:.2f} ms of at most {MOST_MS[task]} ms: {'met' if time < MOST_MS[task] else 'MISSED'}\n", flush=True)
