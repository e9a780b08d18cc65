"""What an answer is made of: the nearest results with their passages, facts and sources, and what none of them says.

The engine ranks and chooses passages; nothing is ranked again here.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import _, noted, spoken
from generator.search.asked.held import About, about
from generator.search.asked.taken import OPEN, SOURCES, TakenEntry, entry_at
from generator.search.embedded import Engine

FEW, MANY = 3, 5
MOST = 800  # signs of a passage
_NEAR = 0.9  # share of the third score from which on a result is shown besides; chosen on tests/search (docs/search.md)
_LOOKED_AT = 12
_LIST = noted("テーマ")  # a page that lists entries says nothing of its own
_WORD = re.compile(r"[一-鿿々ヶ]{2,}|[ァ-ヺー]{2,}|[A-Za-z][A-Za-z0-9]+")
_UNWANTED = re.compile(r"(?<!\S)-\S+")  # what the reader asked not to find
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Quote:
    """A result: where it stands, what is ``told`` of it, the passage that says most of what was asked, if one does."""

    title: str
    address: str
    summary: str
    section: str
    passage: str
    told: Mapping[str, str]
    sources: Sequence[str] = ()
    open: Sequence[str] = ()
    untold: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found for a question; ``unsure`` where nothing fits, with the ``nearest`` questions that are answered.

    ``unsaid`` are words of the question that stand in nothing that was found.
    """

    question: str
    about: About
    quotes: Sequence[Quote]
    unsure: bool
    unsaid: Sequence[str]
    nearest: Sequence[str]


def gathered(engine: Engine, site: Path, question: str) -> Gathered:
    """Return what the ``site``, of which that is the ``engine``, has for an answer.

    Raises:
        CannotRunError: The data of the site cannot be read.
    """
    told, here = one_line(question), about(site)
    found = looked_up(engine, told)
    picked = chosen(found["items"])
    entries = [entry_at(site, item["id"]) for item in picked]
    quotes = [_quote(item, entry, here) for item, entry in zip(picked, entries, strict=True)]
    texts = [*(entry.text for entry in entries if entry), *(f"{one.title}{one.summary}{one.passage}" for one in quotes)]
    nearest = [f"{one['text']} <{here.home}{one['url']}>" for one in found["nearest"]]
    return Gathered(told, here, quotes, found["unsure"], list(_unsaid(found, told, picked, texts)), nearest)


def one_line(question: str) -> str:
    """Return a question as one line of signs that are seen: nothing in it can draw or end anything around it."""
    return " ".join("".join(sign for sign in question if sign.isprintable() or sign.isspace()).split())


def looked_up(engine: Engine, question: str) -> Mapping[str, Any]:
    """Return what the search finds for a question, with passages that are read alone."""
    return engine.find(question, limit=_LOOKED_AT, passage=MOST, alone=True)


def chosen(items: Sequence[Item]) -> list[Item]:
    """Return the results that an answer is made of: three, and up to five where the next are nearly as near."""
    pages = [item for item in items if item["label"] not in {_LIST, _(_LIST)}]
    near = [item for item in pages[FEW:MANY] if item["score"] >= pages[FEW - 1]["score"] * _NEAR]
    return [*pages[:FEW], *near]


def _quote(item: Item, entry: TakenEntry | None, here: About) -> Quote:
    quote = Quote(
        title=item["title"],
        address=f"{here.home}{item['url']}",
        summary=text_of(item["answerParts"]),
        section=item["section"],
        passage=text_of(item["parts"]) + ("…" if item["cut"] else ""),
        told={_("種類"): item["label"]},
    )
    if not entry:
        return quote
    return replace(quote, told=entry.facts, sources=entry.listed(SOURCES), open=entry.listed(OPEN), untold=entry.untold)


def text_of(parts: Sequence[Mapping[str, Any]]) -> str:
    """Return what the marked parts of a text say."""
    return "".join(part["text"] for part in parts).strip()


def _unsaid(found: Mapping[str, Any], question: str, picked: Sequence[Item], texts: Sequence[str]) -> Iterator[str]:
    """Yield the words asked for of which no text says anything, in these words or in those looked for instead."""
    marked = [part.get("from") for item in picked for name in ("answerParts", "parts") for part in item[name]]
    said = unicodedata.normalize("NFKC", "\n".join([*texts, *filter(None, marked)])).lower()
    asked = _UNWANTED.sub("", unicodedata.normalize("NFKC", question))
    for word in dict.fromkeys(_WORD.findall(asked)):
        pieces = [piece for piece in found["words"] if len(piece) > 1 and piece in word.lower()]
        looked_for = pieces or spoken() == "ja"  # the search passes over small words of other languages
        if looked_for and not any(one in said for one in (word.lower(), *pieces)):
            yield word
