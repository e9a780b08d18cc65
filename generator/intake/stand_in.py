"""An entry with mistakes of shape → what else is wrong with it, seen with other values in their place.

Rules are asked only of entries whose shape is right; whoever fills in a form wants to be told once. So
rules are asked of a stand-in. What they say of the values put in, or of how those go with others, is not told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from generator.catalog import Catalog
from generator.check import Checked, check_with
from generator.entry.answers import read_answers
from generator.entry.writer import entry_text
from generator.findings.diagnostics import Diagnostic, RefusedError
from generator.intake.mistakes import Mistake, mistakes
from generator.intake.proposal import Proposed
from generator.model.ties import NAMING, TIES, Carried, Tie
from generator.model.tree import Field, FieldPath, fields_of
from generator.model.types import Model, Sort
from generator.reading.answered import answered
from generator.reading.lexical import FORBIDDEN, MAX_LINE, front_matter_end

_OF_SHAPE = ("KB1", "KB2")
_OF_NAMING = frozenset({"KB522", "KB523", "KB524"})  # hang on whether the name is withheld
_NAMES = re.compile(r"[a-z_]+")
_WORD = "仮"


def further_mistakes(
    entry: Proposed, findings: Iterable[Diagnostic], before: Checked, besides: Sequence[str]
) -> Iterator[Mistake]:
    """Yield what is wrong with ``entry`` besides ``findings`` about its shape, which keep rules from being asked.

    ``before`` is what was checked without it; of the places ``besides`` enough was said.
    """
    wrong = [one for one in findings if one.path == entry.path and one.rule.code.startswith(_OF_SHAPE)]
    if not wrong or entry.origin is None:
        return
    text = FORBIDDEN.sub("\N{WHITE SQUARE}", entry.data.decode())
    paths = {answered(text, entry.kind).path(one.span, one.found)[0] for one in wrong}
    data = _put_in(text, wrong, paths, entry, before.catalog)
    if data:
        after = check_with(before, [(entry.file, data.encode())])
        known = set(before.diagnostics)
        put_in = _about({str(path[0]) for path in paths if path})
        found = [one for one in after.diagnostics if one not in known and one.rule.code not in put_in]
        told = [*besides, *(entry.origin.place(path) for path in paths)]
        yield from mistakes(replace(entry, data=data.encode()), found, before.catalog, told)


def _about(names: set[str]) -> set[str]:
    """Return the codes of the rules that look at how one of the fields ``names`` goes with others."""
    tied = {tie.code for tie in TIES if names & _fields(tie)}
    return tied | (_OF_NAMING if names & NAMING.fields else set())


def _fields(tie: Tie) -> set[str]:
    """Return everything that a tie is about, by the names in it."""
    return set(_NAMES.findall(repr(asdict(tie)))) | ({"evidence"} if isinstance(tie, Carried) else set())


def _put_in(
    text: str, wrong: Iterable[Diagnostic], paths: Iterable[FieldPath], entry: Proposed, catalog: Catalog
) -> str:
    """Return ``text`` with other values at ``paths``, and other lines where its body is wrong; nothing if none do."""
    lines = text.split("\n")
    end = front_matter_end(tuple(lines))
    for one in wrong:
        if one.span.line > end + 1:
            lines[one.span.line - 1] = _WORD
    whole = _group(entry.kind.model)
    values: object = answered(text, entry.kind).tree.value
    for path in paths:
        values = _mended(whole, values, path, catalog)
    try:
        answers = read_answers({"kind": entry.kind.name, "fields": _given(values)})
    except RefusedError:
        return ""
    front, _end, _headings = entry_text(answers).partition("\n---\n")
    return "\n".join([front, *(line[:MAX_LINE] for line in lines[end:])])


def _group(model: type[Model]) -> Field:
    """Return ``model`` as if it were a field, so that its fields are parts like all others."""
    return Field("", "", "", "group", many=False, required=False, parts=fields_of(model))


def _given(values: object) -> object:
    """Return ``values`` without what is empty."""
    if isinstance(values, dict):
        return {name: _given(value) for name, value in values.items() if value is not None}
    return [_given(value) for value in values if value is not None] if isinstance(values, list) else values


def _mended(field: Field, value: object, path: FieldPath, catalog: Catalog) -> object:
    """Return ``value`` with another value of ``field`` at ``path``."""
    if path and isinstance(value, list) and isinstance(path[0], int) and path[0] < len(value):
        one = replace(field, many=False, required=True)
        return [
            _mended(one, item, path[1:], catalog) if number == path[0] else item for number, item in enumerate(value)
        ]
    part = next((part for part in field.parts if path and part.name == path[0]), None)
    if part and isinstance(value, dict):
        return value | {part.name: _mended(part, value.get(part.name), path[1:], catalog)}
    if not field.name:
        return value
    return _any(field, catalog) if field.required else None


def _any(field: Field, catalog: Catalog) -> object:
    """Return a value that a field takes."""
    if field.form == "group":
        one: object = {part.name: _any(part, catalog) for part in field.parts if part.required}
    elif field.choices:
        one = field.choices[0][0]
    elif field.sort == Sort.THEME:
        one = next(iter(catalog.themes), _WORD)
    else:
        today = str(catalog.today)
        one = {"number": "1", "day": today, "month": today[:7], "date": today, "flag": "true"}.get(field.form, _WORD)
        one = "https://www.example.jp/" if field.sort == Sort.ADDRESS else one
    return [one] if field.many else one
