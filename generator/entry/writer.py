"""Answers → the text of an entry: the one writer in which every way of contributing ends.

``forms/browser/writer.js`` does the same in the form; a test holds the two together.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from generator import _, noted
from generator.entry.answers import Answers, Value, promises_of, shown_promises
from generator.kinds import Kind
from generator.model.entry import REVIEW_AFTER, Withdrawn
from generator.model.register import settled
from generator.model.shown import in_language, typed_choices
from generator.model.ties import NAMED, NAMING
from generator.model.tree import Field, fields_of
from generator.model.types import Asked

_LETTERS = "A-Za-zぁ-ゖァ-ヺー々一-鿿"
PLAIN = rf"^(?:\d{{4}}-\d{{2}}(?:-\d{{2}})?|https:\/\/[\w.\/~%?=&+-]+|[{_LETTERS}][{_LETTERS}0-9_\/・-]*)$"
NUMBER = r"^-?(?:0|[1-9]\d*)(?:\.\d+)?$"
WORDS = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")
ONE_LINE = 80
NOTICE = noted("# 記事についての知らせ: ")  # begins the line that says of what kind a notice is
_TICKS = noted("# 公開の確認({promises})に印を付けた日: ")
_PLAIN, _NUMBER = (re.compile(pattern.replace("$", r"\Z"), re.ASCII) for pattern in (PLAIN, NUMBER))


class Hints(Enum):
    """Which fields stand in an entry although nobody answered them, each with its meaning behind it."""

    NONE = "none"
    NEEDED = "needed"
    ALL = "all"


def entry_text(answers: Answers, hints: Hints = Hints.NONE) -> str:
    """Return the file of an entry: fields in the order of the model, then the headings."""
    schema = f"# yaml-language-server: $schema=../../schemas/{answers.kind.name}.schema.json"
    lines = ["---", schema if answers.kind.sections else f"{_(NOTICE)}{answers.kind.name}"]
    if answers.agreed and answers.made_at:
        lines.append(f"{ticks_line(answers.kind)}{answers.made_at[:10]}")
    for field in fields_of(answers.kind.model):
        if field.name in answers.fields:
            lines += field_lines(field, answers.fields[field.name])
        elif _is_hinted(field, hints):
            lines += field_lines(field, field.default) if field.default else [_hint(field, hints)]
    lines.append("---")
    for claim in answers.kind.sections:
        text = answers.sections.get(claim, "")
        if text or claim in answers.kind.asked_sections:
            lines += ["", f"## {claim.typed}", *(["", text] if text else [])]
    return "\n".join(lines) + "\n"


def ticks_line(kind: Kind) -> str:
    """Return the beginning of the line that keeps the ticks of the form in the file; the day comes behind it."""
    return _(_TICKS, promises=_("、").join(name for name, _sentence in shown_promises(kind)))


def ticks_lines(kind: Kind) -> set[str]:
    """Return the beginnings of such lines in the language of the site and in Japanese."""
    return {ticks_line(kind), _TICKS.format(promises="、".join(name for name, _sentence in promises_of(kind)))}


def skeleton(kind: Kind, today: date, hints: Hints = Hints.ALL) -> str:
    """Return an entry of ``kind`` with nothing in it but the days that nobody needs to be asked for."""
    return entry_text(with_days(Answers(kind, {}, {}), today), hints)


def withdrawn_text(values: Mapping[str, Value]) -> str:
    """Return all that is left of the file of an entry that was withdrawn."""
    fields = [field for field in fields_of(Withdrawn) if field.name in values]
    return "\n".join(["---", *(line for one in fields for line in _lines(one, values[one.name], "")), "---", ""])


def with_days(answers: Answers, today: date, pace: timedelta | None = None) -> Answers:
    """Return the answers with the days that nobody needs to be asked for: today, and at the ``pace`` of the themes."""
    days = {"published_on": today, "reviewed_on": today, "review_by": today + (pace or REVIEW_AFTER)}
    return replace(answers, fields={name: str(day) for name, day in days.items()} | dict(answers.fields))


def _is_hinted(field: Field, hints: Hints) -> bool:
    if field.name in settled().unasked:
        return False
    if hints is Hints.NEEDED:
        return field.required or field.name in {NAMING.name, *NAMED}
    return hints is Hints.ALL and field.asked != Asked.NOBODY


def field_lines(field: Field, value: Value) -> Iterator[str]:
    """Yield the lines of a field, the label of a choice beside its value."""
    first, *rest = _lines(field, value, "")
    label = _(dict(field.choices).get(value, value)) if isinstance(value, str) else ""
    written = typed_choices(field).get(value, value) if isinstance(value, str) else ""
    yield first if label == written else f"{first}  # {label}"
    yield from rest


def _lines(field: Field, value: Value, indent: str) -> Iterator[str]:
    head = f"{indent}{field.name}:"
    if isinstance(value, list):
        flow = f"[{', '.join(_flow(field, item) for item in value)}]"
        if field.form != "group" and len(flow) <= ONE_LINE:
            yield f"{head} {flow}"
        else:
            yield head
            for item in value:
                yield from _item(field, item, f"{indent}  ")
    elif isinstance(value, dict) and not _is_flat(field):
        yield head
        yield from _block(field, value, f"{indent}  ")
    else:
        yield f"{head} {_flow(field, value)}"


def _item(field: Field, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and not _is_flat(field):
        for number, line in enumerate(_block(field, value, f"{indent}  ")):
            yield f"{indent}- {line.lstrip(' ')}" if number == 0 else line
    else:
        yield f"{indent}- {_flow(field, value)}"


def _block(field: Field, value: dict[str, Value], indent: str) -> Iterator[str]:
    for part, given in _given_parts(field, value):
        yield from _lines(part, given, indent)


def _given_parts(field: Field, value: dict[str, Value]) -> Iterator[tuple[Field, Value]]:
    """Yield the parts of a group that were given, in the order of the model, then those it does not have."""
    known = {part.name for part in field.parts}
    yield from ((part, value[part.name]) for part in field.parts if part.name in value)
    yield from ((_unknown(name), given) for name, given in value.items() if name not in known)


def _flow(field: Field, value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, list):
        return f"[{', '.join(_flow(field, item) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{part.name}: {_flow(part, given)}" for part, given in _given_parts(field, value))
        return f"{{{', '.join(pairs)}}}"
    return _scalar(field.form, typed_choices(field).get(value, value))


def _scalar(form: str, text: str) -> str:
    """Return ``text`` bare where YAML and readers take it for nothing else, and in quotes otherwise."""
    if form == "flag":
        return text if text in WORDS else json.dumps(text, ensure_ascii=False)
    bare = _NUMBER.match(text) if form == "number" else _PLAIN.match(text) and text.lower() not in WORDS
    return text if bare else json.dumps(text, ensure_ascii=False)


def _is_flat(field: Field) -> bool:
    """Whether a group has only single values, so that it reads well on one line."""
    return not any(part.many or part.form == "group" for part in field.parts)


def _unknown(name: str) -> Field:
    """Return a field for a part the model does not have; the check then names it at its place."""
    return Field(_scalar("text", name), name, "", "text", many=False, required=False)


def _hint(field: Field, hints: Hints) -> str:
    """Return the line of a field that nobody answered; where only the needed ones stand, its choices say what it is."""
    typed = typed_choices(field)
    told = ((typed.get(value, value), _(label)) for value, label in field.choices)
    choices = " / ".join(value if value == label else f"{value}={label}" for value, label in told)
    field = in_language(field)
    if hints is Hints.NEEDED:
        needed = group_form(field, [part for part in field.parts if part.required])
        meant = [choices] if choices else [field.title, needed]
    else:
        form = group_form(field, [part for part in field.parts if part.asked != Asked.NOBODY])
        form = form or (f"[{field.title}, …]" if field.many else "")
        meant = [field.title, field.description or choices, _("書き方 {form}", form=form) if form else ""]
    return f"{field.name}:  # {_('。').join(filter(None, meant))}"


def group_form(field: Field, parts: Sequence[Field]) -> str:
    """Return how a group is written (``- {title: 資料名, …}``), or an empty text for what is none."""
    inside = ", ".join(f"{part.name}: {part.title}" for part in parts)
    return f"{'- ' * field.many}{{{inside}}}" if parts else ""
