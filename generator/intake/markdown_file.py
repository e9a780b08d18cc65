"""A Markdown file that is an entry already → answers, so that it too ends in the one writer."""

import re
from pathlib import Path

from generator import _
from generator.entry.answers import Answers, read_answers
from generator.entry.writer import NOTICE, ticks_lines
from generator.findings.diagnostics import RefusedError
from generator.kinds import ENTRY_KINDS, HANDED_IN, NOTICE_KINDS, Kind
from generator.reading.body import split_at_headings
from generator.reading.source import FoundFile, read_text
from generator.reading.text import likely_text

_SCHEMA = re.compile(rf"schemas/({'|'.join(ENTRY_KINDS)})\.schema\.json".encode())


def kind_of(data: bytes) -> Kind:
    """Return the kind of entry or notice a Markdown file says it is: by a line that names it, else by its headings."""
    named = _SCHEMA.search(data) or _notice().search(data)
    if named:
        return HANDED_IN[named[1].decode()]
    return max(
        ENTRY_KINDS.values(),
        key=lambda kind: sum(
            (f"## {claim}".encode() in data or f"## {claim.typed}".encode() in data) for claim in kind.sections
        ),
    )


def _notice() -> re.Pattern[bytes]:
    """Return the pattern of a file that says of what kind of notice it is, in Japanese or the language of the site."""
    begun, kinds = "|".join(map(re.escape, (NOTICE, _(NOTICE)))), "|".join(NOTICE_KINDS)
    return re.compile(rf"\A---\r?\n(?:#[^\n]*\n)*(?:{begun})({kinds}) *\r?\n".encode())


def read_markdown(data: bytes, kind: Kind) -> Answers | None:
    """Return the answers in a Markdown file, or None where it has mistakes that only its own check can tell."""
    source, findings = read_text(FoundFile(kind, "entry", Path("entry.md"), "entry.md"), data)
    if source is None or findings or not isinstance(source.raw, dict):
        return None
    parts = split_at_headings(source.body, source.body_line, 2)
    titles = [part.title for part in parts if part.title or part.text]
    if len(set(titles)) < len(titles):
        return None
    sections = {part.title: part.text.lstrip("\n") for part in parts if part.title in titles}
    begun = "|".join(map(re.escape, ticks_lines(kind)))
    ticked = re.compile(rf"^(?:{begun})(\d{{4}}-\d{{2}}-\d{{2}}) *$", re.MULTILINE | re.ASCII)
    agreed = ticked.search("\n".join(source.lines[: source.body_line]))
    promises = {"agreed": bool(agreed), "made_at": agreed[1] if agreed else ""}
    try:
        return read_answers({"kind": kind.name, **promises, "fields": _texts(source.raw), "sections": sections})
    except RefusedError:
        return None


def _texts(value: object) -> object:
    """Return the values without the empty ones, which YAML reads as nothing."""
    if isinstance(value, dict):
        return {name: _texts(part) for name, part in value.items() if part is not None}
    return [_texts(part) for part in value if part is not None] if isinstance(value, list) else value


def readable(data: bytes) -> bytes:
    """Return a Markdown file in UTF-8; what no character set explains stays as it is, and the check tells it."""
    text = likely_text(data)
    return data if "\ufffd" in text else text.encode()
