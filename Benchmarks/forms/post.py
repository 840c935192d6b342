"""The answers to the wide form as a browser posts them: from Countersign's page, and from a peer's."""
from urllib.parse import urlencode

from forms import wide


def for_countersign():
    """See `docs/forms.md`, Control names: `v` a value, `s` a state, `r` a row."""
    pairs = [("_token", "preview"), ("_by", "Ada")]
    row = None
    for field, path, entry in wide.answers():
        if path[0] == wide.LIST:
            if path[1] != row:
                row = path[1]
                pairs.append((f"r/{wide.LIST}", row))
            path = (wide.LIST, f"~r{row}", *path[2:])
        name = "/".join(path)
        if field.kind == "boolean":
            pairs.append((f"s/{name}", "bool"))
        if entry is not False:
            pairs.append((f"v/{name}", "true" if entry is True else entry))
    return urlencode(pairs).encode()


def for_peers():
    """Names joined by hyphens, as both peers prefix the parts of a form; the first pairs are those of a formset."""
    pairs = [(f"{wide.LIST}-TOTAL_FORMS", wide.ROWS), (f"{wide.LIST}-INITIAL_FORMS", 0)]
    pairs += [
        ("-".join(path), "on" if entry is True else entry) for _, path, entry in wide.answers() if entry is not False
    ]
    return urlencode(pairs).encode()
