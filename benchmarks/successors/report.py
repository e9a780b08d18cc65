"""What was found of every builder → a page of documentation."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.successors.differences import INDEX, Compared
from benchmarks.successors.surroundings import Journeys

_SHOWN, _LONGEST = 6, 110
_SAME = "as with the lock: the same bytes"
_PARTS = {"texts": "text", "links": "links", "headings": "headings", "data": "JSON-LD"}


class Found(NamedTuple):
    """All that is known of one builder; ``fault`` is why there is no site, and the rest is None then."""

    builder: str
    versions: Sequence[str]
    fault: str = ""
    site: Compared | None = None
    answers: tuple[int, int] = (0, 0)  # questions with the same results, of how many
    axe: tuple[int, Sequence[str]] = (0, ())
    journeys: Journeys | None = None

    @property
    def is_same(self) -> bool:
        """Whether not one byte of the site differs."""
        return self.site is not None and self.site.same_files == self.site.files


def report(found: Sequence[Found], standard: Sequence[str], day: str) -> str:
    """Return the page: a table, then what differs."""
    return "\n".join([*_head(standard, day), *_table(found), "", *(line for one in found for line in _details(one))])


def _head(standard: Sequence[str], day: str) -> Iterator[str]:
    yield "# Builders that may follow MkDocs\n"
    yield f"Made by `make successors` on {day}; `builder:` in `site_config.yml` chooses one of them."
    yield f"Each site is of the repository's own content, beside the one of the lock: {', '.join(standard)}.\n"


def _table(found: Sequence[Found]) -> Iterator[str]:
    yield "| | " + " | ".join(f"`{one.builder}`" for one in found) + " |"
    yield "| --- |" + " --- |" * len(found)
    rows = [("versions", [", ".join(one.versions[:_SHOWN]) for one in found])]
    rows += [(name, [_cell(name, one) for one in found]) for name in _ROWS]
    yield from (f"| {name} | {' | '.join(cells)} |" for name, cells in rows)


_ROWS = (
    "files, byte by byte",
    "pages, byte by byte",
    "articles",
    *_PARTS.values(),
    "search index",
    "search results",
    "axe: kinds of page, faults",
    "journeys in a browser",
)


def _cell(name: str, one: Found) -> str:
    if one.site is None:
        return "no site"
    site, parts = one.site, {shown: part for part, shown in _PARTS.items()} | {"articles": "article"}
    if name in parts:
        return f"{site.same[parts[name]]} of {site.pages}"
    passed = _SAME if one.is_same else "not run"
    if one.journeys:
        passed = f"{one.journeys.passed} pass, {one.journeys.failed} fail, {one.journeys.unrun} need MkDocs itself"
    return {
        "files, byte by byte": f"{site.same_files} of {site.files}",
        "pages, byte by byte": f"{site.same_pages} of {site.pages}",
        "search index": "differs" if {*INDEX} & {*site.unlike} else "the same bytes",
        "search results": f"{one.answers[0]} of {one.answers[1]} questions",
        "axe: kinds of page, faults": _SAME if one.is_same else f"{one.axe[0]}, {len(one.axe[1])}",
        "journeys in a browser": passed,
    }[name]


def _details(one: Found) -> Iterator[str]:
    yield f"## {one.builder}\n"
    if one.site is None:
        yield f"No site: {one.fault}\n"
        return
    lines = [line for part in ("article", *_PARTS) for line in _kinds(one.site, part)]
    if one.site.unlike:
        lines.append(f"- other files that differ: {_some([f'`{name}`' for name in one.site.unlike])}")
    lines += [f"- axe: {fault}" for fault in one.axe[1]]
    yield "\n".join(lines or ["Nothing that a reader meets differs."]) + "\n"
    if one.journeys and one.journeys.why:
        yield "Journeys that fail:\n"
        yield "\n".join(f"- `{name}`: {_short(why) or 'see the test'}" for name, why in one.journeys.why) + "\n"


def _kinds(site: Compared, part: str) -> Iterator[str]:
    kinds = site.kinds[part]
    for what, pages in kinds.most_common(_SHOWN):
        yield f"- {_PARTS.get(part, part)}, {pages} of {site.pages} pages: `{_short(what)}`"
    if len(kinds) > _SHOWN:
        yield f"- {_PARTS.get(part, part)}: {len(kinds) - _SHOWN} further kinds"


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} others" if len(names) > _SHOWN else "")


def _short(text: str) -> str:
    text = " ".join(text.replace("`", "'").replace("|", "\\|").split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
