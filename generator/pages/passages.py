"""Entries as passages for a program that looks answers up (RAG): none reaches across sections, none overlaps another.

Each tells by itself where it is from and how firm it is, since it is read without its page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import _
from generator.model.claims import Claim
from generator.views.addresses import section_address
from generator.views.entry import EntryView
from generator.views.entry_text import EntryText
from generator.views.shelf import Shelf

MOST = 800  # signs of a passage
_SENTENCE = re.compile(r"[^。\n]*(?:。[」』）)]*|\n+|$)")


def passages(shelf: Shelf, texts: Mapping[str, EntryText]) -> Iterator[dict[str, Any]]:
    """Yield the passages of every published entry, of which ``texts`` has the text by slug.

    ``id`` is the same as long as the entry has its name and the section its place; ``address`` leads to the section;
    ``part`` names the document or the speaker of a passage that is one of several in its section.
    """
    for entry in shelf.published:
        counts: dict[str, int] = {}
        for section, part, words in _sections(entry, texts[entry.slug]):
            for piece in cut(words):
                counts[section] = counts.get(section, 0) + 1
                yield _passage(entry, (section, part, counts[section]), piece, shelf.config.licence.name)


def cut(words: str) -> list[str]:
    """Return ``words`` in pieces of at most ``MOST`` signs, which end where a sentence or a line does if any does."""
    pieces = [""]
    for sentence in _SENTENCE.findall(words):
        for start in range(0, len(sentence), MOST):
            part = sentence[start : start + MOST]
            if len(pieces[-1]) + len(part) > MOST:
                pieces.append("")
            pieces[-1] += part
    return [one for piece in pieces if (one := piece.strip())]


def _sections(entry: EntryView, text: EntryText) -> Iterator[tuple[str, str, str]]:
    """Yield the sections of an entry with the part of each that one document or one person says, if any does."""
    yield Claim.SUMMARY.label, "", entry.summary
    for claim, passage in text.passages.items():
        parts = list(_parts(claim, text))
        yield from ((passage.title, part, words) for part, words in parts or [("", passage.plain)])


def _parts(claim: Claim, text: EntryText) -> Iterator[tuple[str, str]]:
    if claim is Claim.COLLECTION:
        for one in text.statements:
            yield _("{publisher}「{title}」", publisher=one.source.publisher, title=one.source.title), one.plain
    if claim is Claim.EXCHANGE:
        yield from ((turn.heading, turn.plain) for turn in text.turns)


def _passage(entry: EntryView, place: tuple[str, str, int], words: str, licence: str) -> dict[str, Any]:
    section, part, number = place
    is_summary = section == Claim.SUMMARY.label
    return {
        "id": f"{entry.slug}/{section}/{number}",
        "address": entry.address if is_summary else section_address(entry.address, section),
        "title": entry.title,
        "section": section,
        **({"part": part} if part else {}),
        "kind": entry.kind,
        "themes": [theme.label for theme in entry.themes],
        **_of_case(entry),
        "published_on": entry.published_on.isoformat(),
        "reviewed_on": entry.reviewed_on.isoformat(),
        "review_by": entry.review_by.isoformat(),
        "archived": entry.archived,
        "source_kinds": entry.source_kinds,
        "license": licence,
        "text": words,
    }


def _of_case(entry: EntryView) -> Mapping[str, Any]:
    """Return how far a case reaches: where, how large, how it went, how firmly that is shown."""
    case = entry.case
    if case is None:
        return {}
    facts = {
        "place": case.place.name if case.place else "",
        "population_band": case.band.label if case.band else "",
        "stage": case.stage.label,
        "outcome": case.outcome.label,
        "evidence_level": case.level.label if case.level else "",
    }
    return {name: value for name, value in facts.items() if value}


def lengths(found: Iterable[Mapping[str, Any]]) -> tuple[int, int, int]:
    """Return how many passages there are, and how many signs the middle and the longest one has."""
    sizes = sorted(len(one["text"]) for one in found)
    return (len(sizes), sizes[len(sizes) // 2], sizes[-1]) if sizes else (0, 0, 0)
