"""What a page says about itself → the lines above its Markdown, which MkDocs, the theme and the search read.

Each value is written as JSON, which is YAML as well, on one line: no text can break out of it, and no emitter that
knows every form of YAML has to look at it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date

from generator.output.page import Meta, Page, SearchFacts, Thing

_IN_HTML = re.compile("[<>&'\u2028\u2029]")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # JSON leaves them bare, YAML may not


def front_matter(page: Page) -> str:
    """Return the front matter of ``page`` with the marks around it."""
    place = {name: value for name, value in (("area", page.area), ("listing", page.listing)) if value}
    said = {"title": page.title, "description": page.description, **place, **_said(page.meta)}
    if page.meta.structured:
        said["structured"] = _embedded(page.meta.structured)
    lines = "\n".join(f"{name}: {_JSON.encode(value)}" for name, value in said.items())
    return f"---\n{_NOT_IN_YAML.sub(_escaped, lines)}\n---\n\n"


def _embedded(things: Sequence[Thing]) -> str:
    """Return JSON-LD as it stands in a page: no sign of it is one of HTML, and kanji stay, at half of their escapes.

    What is told stays in its order: a program that takes the first day in it (findings/htmldate-…sh) takes the page's.
    """
    return _IN_HTML.sub(_escaped, _COMPACT.encode(things))


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _plain(value: object) -> object:
    """Return a value that JSON does not know in the types that it does."""
    if isinstance(value, SearchFacts):
        return _said(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


_JSON = json.JSONEncoder(ensure_ascii=False, default=_plain)
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def _said(facts: Meta | SearchFacts) -> dict[str, object]:
    """Return what is said, by name; None says nothing."""
    named = ((field.name, getattr(facts, field.name)) for field in fields(facts))
    return {name: value for name, value in named if value is not None}
