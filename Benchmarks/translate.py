"""Mustache templates as one Jinja template of the very same text, so that every engine draws the same page.

Partials and parents are put in place, which spares the peers the inclusion; white space goes as the Mustache
specification says. Takes what the portal's templates use; anything else stops the measurement.
"""
import re

TAG = re.compile(r"(\{\{[#^/!><$]?.*?\}\})", re.S)


class Node:
    """Text, a value, or a tag with the nodes inside it."""

    def __init__(self, sign, content):
        self.sign, self.content, self.inside = sign, content, []


def tokens(source):
    """(sign, content): text up to its line's end, or a tag; lines that hold one tag only lose their white space."""
    found = []
    for piece in TAG.split(source):
        if piece.startswith("{{"):
            sign = piece[2] if piece[2] in "#^/!><$" else "&"
            found.append((sign, piece[2:-2].lstrip("#^/!><$").strip()))
        else:
            found += [("text", line) for line in piece.splitlines(keepends=True)]
    dropped = {n + 1 for n in range(len(found)) if is_alone(found, n)}
    return [token for n, token in enumerate(found) if n not in dropped and token[0] != "!"]


def is_alone(found, n):
    """Whether the tag has its line for itself; the portal's templates do not indent such lines."""
    starts = n == 0 or found[n - 1][0] == "text" and found[n - 1][1].endswith("\n")
    ends = n + 1 < len(found) and found[n + 1] in (("text", "\n"), ("text", "\r\n"))
    return found[n][0] not in ("text", "&") and starts and ends


def tree(source):
    """The template's nodes."""
    root = Node("root", "")
    opened = [root]
    for sign, content in tokens(source):
        if sign == "/":
            assert opened.pop().content == content, content
            continue
        node = Node(sign, content)
        opened[-1].inside.append(node)
        if sign in "#^<$":
            opened.append(node)
    return root.inside


class Translator:
    """Writes nodes as Jinja: each name with the variable that holds it, each section by the kind of its value."""

    def __init__(self, templates, kinds):
        self.trees = {name: tree(source) for name, source in templates.items()}
        self.scope = [("", kinds)]
        self.loops = 0

    def write(self, nodes, blocks):
        return "".join(self.node(node, blocks) for node in nodes)

    def node(self, node, blocks):
        if node.sign == "text":
            assert not re.search(r"\{[{%#]", node.content), node.content
            return node.content
        if node.sign == "&":
            return "{{ %s }}" % self.find(node.content)[0]
        if node.sign == ">":
            return self.write(self.trees[node.content], blocks)
        if node.sign == "<":
            own = {inner.content: inner.inside for inner in node.inside if inner.sign == "$"}
            return self.write(self.trees[node.content], own | blocks)
        if node.sign == "$":
            return self.write(blocks.get(node.content, node.inside), blocks)
        return self.section(node, blocks)

    def find(self, path):
        """The expression for a path, and its kind."""
        first, *rest = path.split(".") if path != "." else [""]
        expression, kind = next((prefix + first, names[first]) for prefix, names in reversed(self.scope) if first in names)
        for name in rest:
            kind = bare(kind)["view"][name]
            expression += "." + name
        return expression, kind

    def section(self, node, blocks):
        expression, kind = self.find(node.content)
        plain = bare(kind)
        if node.sign == "^":
            test = f"{expression} is none" if kind is not plain else f"not {expression}"
            return "{%% if %s %%}%s{%% endif %%}" % (test, self.write(node.inside, blocks))
        if isinstance(plain, dict) and "list" in plain:
            self.loops += 1
            item = f"item{self.loops}"
            inside = self.within(item, plain["list"], node.inside, blocks)
            return "{%% for %s in %s %%}%s{%% endfor %%}" % (item, expression, inside)
        inside = self.within(expression, plain, node.inside, blocks)
        if kind is not plain:
            return "{%% if %s is not none %%}%s{%% endif %%}" % (expression, inside)
        return inside if isinstance(plain, dict) else "{%% if %s %%}%s{%% endif %%}" % (expression, inside)

    def within(self, expression, kind, nodes, blocks):
        """The nodes with one more value in scope."""
        is_view = isinstance(kind, dict) and "view" in kind
        self.scope.append((expression + ".", kind["view"]) if is_view else (expression, {"": kind}))
        written = self.write(nodes, blocks)
        self.scope.pop()
        return written


def bare(kind):
    """The kind of the value where there is one."""
    return kind["optional"] if isinstance(kind, dict) and "optional" in kind else kind


def translate(page, templates, kinds):
    """The page as one Jinja template."""
    translator = Translator(templates, kinds)
    return translator.write(translator.trees[page], {})
