"""Mustache templates as Jinja templates of the very same text, so that every engine draws the same page.

Handles what the measured templates use: names, sections, inverted sections, comments and partials, and the white
space of lines that hold a tag only. Partials are put in place, which spares the peers the inclusion. The kinds of
names come from the comment on top of the page.
"""
import re

TAG = re.compile(r"\{\{\{(.*?)\}\}\}|\{\{([#^/!>&]?)(.*?)\}\}", re.S)
ALONE = re.compile(r"^([ \t]*)(\{\{[#^/!>].*?\}\})[ \t]*(?:\n|\Z)", re.S | re.M)


def shapes(source):
    """The shapes of the comment on top: name of shape to name to kind; the first is the page's."""
    comment = re.match(r"\s*\{\{!(.*?)\}\}", source, re.S).group(1)
    found = {}
    for line in comment.strip().splitlines():
        shape, clauses = line.strip().split(":", 1)
        names = found[shape] = {}
        for clause in clauses.split(";"):
            listed, kind = clause.split(":")
            names.update({name.strip(): kind.strip() for name in listed.split(",")})
    return found


def expand(name, sources, indent=""):
    """The template's text with comments dropped, partials in place and lone tags without their lines."""

    def settle(match):
        margin, tag = match.groups()
        if tag.startswith("{{!"):
            return ""
        if tag.startswith("{{>"):
            return expand(tag[3:-2].strip(), sources, margin)
        return tag

    text = ALONE.sub(settle, sources[name])
    return re.sub(r"^(?=[^\n])", indent, text, flags=re.M) if indent else text


def translate(name, sources):
    """The page as one Jinja template."""
    kinds = shapes(sources[name])
    scope = [("", kinds[next(iter(kinds))])]
    closing = []

    def variable(word):
        prefix = next(prefix for prefix, names in reversed(scope) if word in names)
        return prefix + word, next(names[word] for _, names in reversed(scope) if word in names)

    def tag(match):
        raw, sign, word = match.group(1), match.group(2), (match.group(3) or "").strip()
        if raw is not None or sign == "&":
            return "{{ %s|safe }}" % variable((raw or word).strip())[0]
        if sign == "/":
            end, opened = closing.pop()
            if opened:
                scope.pop()
            return end
        path, kind = variable(word)
        if sign == "#" and kind.startswith("list of "):
            item = "item%d" % len(scope)
            scope.append((item + ".", kinds[kind.removeprefix("list of ")]))
            closing.append(("{% endfor %}", True))
            return "{%% for %s in %s %%}" % (item, path)
        if sign in ("#", "^"):
            closing.append(("{% endif %}", False))
            return "{%% if %s%s %%}" % ("not " if sign == "^" else "", path)
        return "{{ %s }}" % path

    return TAG.sub(tag, expand(name, sources))
