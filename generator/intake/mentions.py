"""Which entry plain words are about: named by address, title, a part of it, or the place and what was done there."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generator.catalog import Catalog
from generator.intake import english
from generator.intake.leave import may_be_named
from generator.intake.sayings import TRIED, in_lines
from generator.model.bands import PREFECTURE
from generator.model.entry import Case, Entry
from generator.reading.document import Document

D = TypeVar("D")
PAGES = re.compile(rf"記事|事例|ページ|サイト|掲載|載って|載せ(?:て|た|る)|{english.SAYS_OF_A_PAGE}")
ADDRESS = re.compile(r"\S{0,200}?/?(?:cases|threads)/([a-z0-9-]+)(?:\.md|\.html|/)?")
_SLUG = re.compile(r"(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+")
_QUOTED = re.compile(r"[「『]([^「」『』]{4,})[」』]")
_LEAST = 6  # signs of a title that names an entry by itself
_LEAST_PART = 8  # signs of a title without quotes that name it where pages are spoken of
_BETWEEN = re.compile(r"[\s、。，．,.・「」『』?？!！()（）]")
_WORKS_THERE = re.compile(r"^(?:役[場所])?の?(?:(?!記事|事例|ページ|件)[^。、\s]){0,12}?(?:です(?!が)|と申します)")
_MATTER = re.compile(
    r"^(?:での?|の|は|、)(?P<said>[^。、\n「」]{2,20}?)(?:の|についての|に関する)?(?:記事|事例|ページ|件)"
)
_ITS_PAGE = re.compile(r"^(?:さん|様|役場|役所)?の[^。\n]{0,30}(?:記事|事例|ページ)")
# A page that is called by what it is about, wherever that is said: not by when or by whom it was written.
_CALLED = re.compile(
    r"(?:^|[。、\s])(?![^。、\n]{0,6}(?:先日|以前|前回|今回|先月|先週|掲載|公開|貴|御|[市区町村県]))(?P<said>[^。、\n「」のを]{2,14})の(?:記事|事例|ページ)"
)
_THIS = "この記事"
_SAYS_NOTHING = frozenset({"自治", "治体", "住民", "業務", "導入", "取組", "団体"})


def entry_in(text: str, catalog: Catalog, at: str = "", *, surely: bool = False) -> Document[Entry] | None:
    """Return the one entry that ``text`` names in the surest way in which it names any.

    A place names one only beside words about pages, or where ``surely`` an entry is meant, with what was done there.
    Whoever writes works ``at`` the municipality of this code or name, if they say so.
    """
    text = in_lines(text)
    for found in _ways(text, catalog, at, surely=surely or bool(TRIED.search(text))):
        if len(found) == 1:
            return found[0]
    return None


def led_to(text: str, subject: str, catalog: Catalog) -> Document[Entry] | None:
    """Return the entry that a case leads to: named itself, in the subject, or in a sentence that speaks of pages.

    Where its writer works leads nowhere.
    """
    text = in_lines(text)
    pages = "\n".join(one for one in re.split(r"(?<=。)|\n", text) if PAGES.search(one) and not may_be_named(one))
    ways = (*_by_name(f"{subject}\n{text}", catalog), *_by_place(f"{subject}\n{pages}", catalog, "", ours=False))
    return next((found[0] for found in ways if len(found) == 1), None)


def without_titles(text: str, entry: Document[Entry] | None) -> str:
    """Return ``text`` with この記事 for the title of ``entry``, which may ask or speak of mistakes itself."""
    if entry is None:
        return text
    title = _signs(entry.model.title)
    text = text.replace(entry.model.title, _THIS)
    return _QUOTED.sub(lambda match: f"「{_THIS}」" if _signs(match[1]) in title else match[0], text)


def mentions(sentence: str, entry: Document[Entry] | None) -> bool:
    """Whether ``sentence`` itself speaks of pages or of ``entry``."""
    if PAGES.search(sentence) or ADDRESS.search(sentence):
        return True
    signs = _signs(sentence)
    parts = [_signs(part) for part in _QUOTED.findall(sentence)]
    if entry is None:
        return False
    title = _signs(entry.model.title)
    return entry.slug in sentence or title in signs or any(part in title for part in parts)


def _ways(text: str, catalog: Catalog, at: str, *, surely: bool) -> Iterator[list[Document[Entry]]]:
    """Yield the entries that are named by each way of naming one, the surest first."""
    yield from _by_name(text, catalog)
    if surely or PAGES.search(text):
        yield from _by_place(text, catalog, at)
        if _is_of_a_place_without_pages(text, catalog, at):
            return
        whole, least = _signs(text), _LEAST_PART * (2 if english.is_spoken() else 1)  # letters say less than kanji
        yield _best(catalog.entries, lambda one: _shared(_signs(one.model.title), whole), least)


def _is_of_a_place_without_pages(text: str, catalog: Catalog, at: str) -> bool:
    """Whether a page of a place is meant of which there is none: no page of another is, however alike its title."""
    others = next(_places(text, catalog, at))
    return any(map(_ITS_PAGE.match, others.values())) and not any(
        one.model.municipality in others for one in catalog.cases
    )


def _by_name(text: str, catalog: Catalog) -> Iterator[list[Document[Entry]]]:
    """Yield the entries that are named by address, title or a part of it in quotes."""
    slugs = {*ADDRESS.findall(text), *_SLUG.findall(text)}
    named = [one for slug in slugs for one in (*catalog.by_slug.get(slug, ()), *catalog.by_former_slug.get(slug, ()))]
    yield [one for one in catalog.entries if one in named]
    whole, titles = _signs(text), [(one, _signs(one.model.title)) for one in catalog.entries]
    yield [one for one, title in titles if len(title) >= _LEAST and title in whole]
    quoted = [_signs(part) for part in _QUOTED.findall(text)]
    yield [one for one, title in titles if any(part and part in title for part in quoted)]


def _by_place(text: str, catalog: Catalog, at: str, *, ours: bool = True) -> Iterator[list[Document[Entry]]]:
    """Yield the cases of the places that ``text`` names, and last of ``ours``, where its writer works."""
    for places in list(_places(text, catalog, at))[: 1 + ours]:
        cases = [one for one in catalog.cases if one.model.municipality in places]
        fitting = [one for one in cases if _fits(one, places[one.model.municipality or ""], text)]
        yield [*_best(fitting, lambda one: _alike(f"{one.model.title}\n{one.model.summary}", text), 0)]


def _places(text: str, catalog: Catalog, at: str) -> Iterator[dict[str, str]]:
    """Yield by code what stands behind the names of places, first of others and then of whoever writes."""
    ours: dict[str, str] = {place.code: text for place in catalog.place_index.called(at)} if at else {}
    others: dict[str, str] = {}
    for named in catalog.gazetteer.names_in(text):
        behind = text[named.end :]
        (ours if _WORKS_THERE.match(behind) else others).update(dict.fromkeys(named.codes, behind))
    for place in catalog.municipalities.values():
        found = text.find(place.name) if place.band == PREFECTURE and not others else -1
        if found >= 0:
            others[place.code] = text[found + len(place.name) :]
    yield others
    yield ours


def _fits(case: Document[Case], behind: str, text: str) -> bool:
    """Whether ``case`` is what is said ``behind`` the name of its place or, without a word about pages, in ``text``."""
    matter = _MATTER.match(behind)
    if not matter and (called := _CALLED.search(text)):
        return not pairs(called["said"]) or _alike(f"{case.model.title}\n{case.model.summary}", called["said"]) > 0
    said = matter["said"] if matter else "" if PAGES.search(text) else text
    return not pairs(said) or _alike(case.source.text, said) > 0


def _alike(told: str, text: str) -> int:
    return len(pairs(told) & pairs(text))


def pairs(text: str) -> set[str]:
    """Return every two signs that stand together in words that carry meaning."""
    runs = re.findall(r"[一-鿿々]{2,}|[ァ-ヺー]{2,}|[A-Za-z0-9]{2,}", unicodedata.normalize("NFKC", text))
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1)} - _SAYS_NOTHING


def _best(entries: Iterable[D], worth: Callable[[D], int], least: int) -> list[D]:
    """Return the entries that are worth most, if that is at least ``least``."""
    worths = [(worth(one), one) for one in entries]
    most = max((value for value, _one in worths), default=0)
    return [one for value, one in worths if value == most] if most >= least else []


def _shared(title: str, text: str) -> int:
    """Return the length of the longest part of ``title`` that stands in ``text``."""
    most = 0
    for start in range(len(title)):
        while start + most < len(title) and title[start : start + most + 1] in text:
            most += 1
    return most


def _signs(text: str) -> str:
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
