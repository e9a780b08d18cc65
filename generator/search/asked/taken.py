"""An entry as it lies beside its page to be taken along (Markdown), read back: title, summary, facts, sections.

What reads the made site reads nothing else of an entry: what is in no file of the site can be told by nobody.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import noted, of

SOURCES, OPEN = noted("出典"), noted("残った問い")
UNTOLD, REVIEWED = noted("資料に記載がないこと"), noted("最後の確認")
CONDITIONS, LESSONS, ADAPTATION = noted("真似するための条件"), noted("つまずきと学び"), noted("ずらしどころ")
_PAGE, _FOR_FILES = "ページ", frozenset({"ページ", "発行", "ライセンス"})
# What a site in English calls them: a file is read whatever language its reader speaks.
_SAID_OTHERWISE = {
    "Sources": SOURCES,
    "What you need to do the same": CONDITIONS,
    "Setbacks and lessons": LESSONS,
    "What you could do differently": ADAPTATION,
    "Open questions": OPEN,
    "Not told in the sources": UNTOLD,
    "Last checked": REVIEWED,
    "Page": _PAGE,
    "Published by": "発行",
    "Licence": "ライセンス",
}
_BETWEEN = re.compile("・|, ")
_ENTRY = re.compile(r"(?:cases|threads)/[a-z0-9-]+\.html")
_FACT = re.compile(r"^- ([^:\n]+): (.*)$", re.MULTILINE)
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_<>\[\]])")
_LISTED = re.compile(r"^(?:-|\d+\.) ")


@dataclass(frozen=True, slots=True)
class TakenEntry:
    """What the file of an entry says; ``text`` is all of it, ``address`` that of its page."""

    text: str
    title: str
    summary: str
    address: str
    facts: Mapping[str, str]
    sections: Mapping[str, str]

    def listed(self, heading: str) -> list[str]:
        """Return the lines of the list below a heading, such as the sources."""
        return [_LISTED.sub("", line) for line in self.sections.get(heading, "").splitlines() if line]

    @property
    def untold(self) -> list[str]:
        """What its sources do not tell of the facts that a colleague asks for."""
        return _BETWEEN.split(self.facts.get(UNTOLD, "")) if UNTOLD in self.facts else []


def taken(text: str) -> TakenEntry:
    """Read the file of an entry, which ``pages/twin.py`` writes."""
    title, summary, facts, rest = (*text.split("\n\n", 3), "", "")[:4]
    _before, *parts = _SECTION.split(rest)
    sections = {_known(_plain(heading)): words.strip() for heading, words in zip(parts[::2], parts[1::2], strict=True)}
    told = {_known(label): _plain(value) for label, value in _FACT.findall(facts)}
    shown = {label: value for label, value in told.items() if label not in _FOR_FILES}
    return TakenEntry(
        text, _plain(title.removeprefix("# ")), _plain(summary), told.get(_PAGE, "").strip("<>"), shown, sections
    )


def entry_at(site: Path, page: str) -> TakenEntry | None:
    """Return the entry of a page of the site in a folder; None if it is not the page of an entry."""
    path = (site / page).with_suffix(".md")
    if not _ENTRY.fullmatch(page) or not path.is_file():
        return None
    return taken(path.read_text(encoding="utf-8"))


def shown(label: str) -> str:
    """Return a label or heading of such a file in the language of the site."""
    return of("taken", label)


def _known(label: str) -> str:
    return _SAID_OTHERWISE.get(label, label)


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
