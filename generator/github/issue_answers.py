"""Answers of an issue form by their id → the fields and headings of an entry, still in the author's words.

Lines with parts between ``|`` become groups; what each word stands for is not looked at.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import _
from generator.entry.columns import SLUG_TITLE
from generator.entry.origin import Origin, Slip
from generator.entry.telling import shown_title
from generator.forms.entry_forms import form_fields, order_of
from generator.github.issue_body import asked
from generator.kinds import Kind
from generator.language.lines import ITEM_MARK, is_no_answer
from generator.model.tree import Field, FieldPath
from generator.model.types import Sort

_BARS = ("|", "｜")
_AROUND = re.compile(r"[`~]{3,}\w*|(?=[^-]*-)[|｜:\s-]+")  # of a block of code; below the head of a table
_LINK = re.compile(r"\[([^\[\]]+)\]\(<?(https?://[^\s()<>]+)>?\)")
_HEADED = 2  # cells by which the head of a table is known

Value = str | list[dict[str, str]] | dict[str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered, by the field of the model or the heading it belongs to, where, and what is wrong with it."""

    values: Mapping[str, Value]
    origin: Origin
    slips: tuple[Slip, ...]


def given(answers: Mapping[str, str], kind: Kind) -> Given:
    """Return what was answered; nothing empty."""
    fields = form_fields(kind)
    entry = {field.name: _of_field(field, answers) for field in fields}
    entry |= {claim: answers[claim].strip("\n") for claim in kind.asked_sections}
    places: dict[FieldPath, str] = {path: place for field in fields for path, place in _places(field, answers)}
    places |= {(str(claim),): asked(claim.typed) for claim in kind.asked_sections}
    places[(SLUG_TITLE,)] = asked(_(SLUG_TITLE))
    slips = (slip for field in fields if field.parts and field.many for slip in _short_lines(field, answers))
    return Given({name: told for name, told in entry.items() if told}, Origin(_("投稿"), places), tuple(slips))


def _of_field(field: Field, answers: Mapping[str, str]) -> Value:
    if field.parts and field.many:
        return [record(field, line) for line in _lines(field, answers)]
    if field.parts:
        parts = {part.name: answers[f"{field.name}_{part.name}"].strip() for part in field.parts}
        return {name: text for name, text in parts.items() if text and not is_no_answer(text)}
    told = answers[field.name].strip()
    return told if field.required or not is_no_answer(told) else ""


def _places(field: Field, answers: Mapping[str, str]) -> Iterator[tuple[FieldPath, str]]:
    """Yield what the person was asked for a field and its parts."""
    yield (field.name,), asked(shown_title(field))
    if field.parts and field.many:
        for number in range(len(_lines(field, answers))):
            yield (field.name, number), _nth(field, number)
    else:
        yield from (((field.name, part.name), asked(f"{field.title}: {part.title}")) for part in field.parts)


def _nth(field: Field, number: int) -> str:
    return _("「{label}」の{number}つ目", label=field.title, number=number + 1)


def _lines(field: Field, answers: Mapping[str, str]) -> list[str]:
    """Return the lines with parts, but for what heads a table of them or stands around a block of code."""
    lines = [line for line in map(_line, answers[field.name].split("\n")) if line and not is_no_answer(line)]
    return [line for line in lines if _cells(field, line)[:_HEADED] != [part.title for part in field.parts[:_HEADED]]]


def _line(text: str) -> str:
    """Return a line without the marks of a list or of a row that somebody put around it; tabs part cells as bars do."""
    bare = text.strip()
    if _AROUND.fullmatch(bare):
        return ""
    if bare.startswith(_BARS):
        bare = bare.rstrip("".join(_BARS))[1:].strip() if bare.endswith(_BARS) else bare[1:].strip()
    bare = ITEM_MARK.sub("", bare)
    return bare if any(bar in bare for bar in _BARS) else bare.replace("\t", " | ")


def _cells(field: Field, line: str) -> list[str]:
    """Return the parts of a line ``a | b | c``; one too many stays with the last."""
    return [cell.strip() for cell in re.split(r"[|｜]", line, maxsplit=len(field.parts) - 1)]


def record(field: Field, line: str) -> dict[str, str]:
    """Return one line ``a | b | c`` as named parts; a part left empty is left out."""
    return {
        part.name: _without_link(part, cell)
        for part, cell in zip(field.parts, _cells(field, line), strict=False)
        if cell
    }


def _without_link(part: Field, cell: str) -> str:
    """Return a part without the marks of a link, which many write on GitHub: the address, or the words of the link."""
    if part.sort == Sort.ADDRESS:
        whole = _LINK.fullmatch(cell)
        return whole[2] if whole else cell
    return _LINK.sub(r"\1", cell)


def _short_lines(field: Field, answers: Mapping[str, str]) -> Iterator[Slip]:
    for number, line in enumerate(_lines(field, answers)):
        yield from too_short(field, line, _nth(field, number))


def too_short(field: Field, line: str, place: str) -> Iterator[Slip]:
    """Yield that a line has too few parts, if it has."""
    least = max(number for number, part in enumerate(field.parts, 1) if part.required)
    if len(_cells(field, line)) < least:
        yield Slip(place, _("1行に「{order}」の順で、「|」で区切って書いてください。", order=order_of(field)))
