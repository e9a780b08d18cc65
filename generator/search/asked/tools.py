"""What a program can ask the made site: search, fetch, compare, gaps, themes. The engine ranks, nothing else does."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import _, noted
from generator.findings.diagnostics import CannotRunError
from generator.search.asked.answers import NOTICE, Comparison, Part, Result, Results
from generator.search.asked.desk import Desk
from generator.search.asked.gathered import one_line, text_of
from generator.search.asked.held import about
from generator.search.asked.taken import (
    ADAPTATION,
    CONDITIONS,
    LESSONS,
    REVIEWED,
    SOURCES,
    UNTOLD,
    TakenEntry,
    entry_at,
    shown,
)

LONGEST_QUERY, LONGEST_ID = 200, 300  # signs
MOST_RESULTS, MOST_COMPARED = 10, 4
PART = 12_000  # signs of an entry that are handed out at once
_PASSAGE, _CELL = 400, 600
_ID = re.compile(r"(?:^|/)((?:cases|threads)/[a-z0-9-]+)(?:\.html|\.md)?(?:#.*)?$")
_READ = (CONDITIONS, LESSONS, ADAPTATION, SOURCES)
_NOT_TOLD, _NOT_ASKED = noted("資料に記載なし"), "—"


def search(desk: Desk, query: str, limit: int) -> Results:
    """Return the pages that the site finds for ``query``, as its own search page does.

    Raises:
        CannotRunError: It asks nothing, or the site cannot be searched.
    """
    asked = one_line(query)
    if not asked:
        msg = _("質問を書いてください")
        raise CannotRunError(msg)
    found = desk.find(asked, limit=limit, passage=_PASSAGE, alone=True)
    home = desk.about.home
    results = [
        Result(
            id=page if _ID.search(page := item["id"].removesuffix(".html")) else "",
            title=item["title"],
            url=f"{home}{item['url']}",
            kind=item["label"],
            reviewed_on=item["confirmed"],
            overdue=item["overdue"],
            summary=text_of(item["answerParts"]),
            section=item["section"],
            passage=text_of(item["parts"]),
        )
        for item in found["items"]
    ]
    nearest = [f"{one['text']} {home}{one['url']}" for one in found["nearest"]]
    return Results(_(NOTICE), asked, found["unsure"], found["total"], results, nearest)


def fetch(desk: Desk, name: str, part: int) -> Part:
    """Return a part of the entry of that id or address, as Markdown with its sources.

    Raises:
        CannotRunError: There is no such entry, or it has fewer parts.
    """
    page, entry = _entry(desk.site, name)
    pieces = list(_pieces(entry.text))
    if part > len(pieces):
        msg = _("{page} は{count}つまでに分かれています", page=page, count=len(pieces))
        raise CannotRunError(msg)
    return Part(
        _(NOTICE),
        page,
        entry.title,
        entry.address,
        entry.facts.get(REVIEWED, ""),
        about(desk.site).licence,
        part,
        len(pieces),
        pieces[part - 1],
    )


def compare(desk: Desk, names: Sequence[str]) -> Comparison:
    """Return the cases of these ids or addresses as a table.

    Raises:
        CannotRunError: One of them is no case, or they are not two to four different ones.
    """
    found = dict(_entry(desk.site, name) for name in names)
    if not 1 < len(found) <= MOST_COMPARED or not all(page.startswith("cases/") for page in found):
        msg = _("ちがう事例(cases/…)を2〜{most}件選んでください", most=MOST_COMPARED)
        raise CannotRunError(msg)
    return Comparison(_(NOTICE), list(found), "\n".join(_table(list(found.values()))))


def _entry(site: Path, name: str) -> tuple[str, TakenEntry]:
    """Return the id of an entry and the entry."""
    named = _ID.search(name.strip())
    entry = entry_at(site, f"{named[1]}.html") if named else None
    if not named or not entry:
        msg = _("記事が見つかりません。search の結果の id(cases/… か threads/…)を使ってください")
        raise CannotRunError(msg)
    return named[1], entry


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end with a line, if there is one to end with."""
    while len(text) > PART:
        end = text.rfind("\n", 0, PART) + 1 or PART
        yield text[:end]
        text = text[end:]
    yield text


def _table(cases: Sequence[TakenEntry]) -> Iterator[str]:
    labels = [label for case in cases for label in case.facts if label not in {UNTOLD, REVIEWED}]
    untold = [label for case in cases for label in case.untold]
    yield _row(_("項目"), [case.title for case in cases])
    yield _row("---", ["---"] * len(cases))
    yield _row(_("要約"), [case.summary for case in cases])
    for label in dict.fromkeys([*labels, *untold]):
        missing = [_(_NOT_TOLD) if label in case.untold else _NOT_ASKED for case in cases]
        yield _row(label, [case.facts.get(label, other) for case, other in zip(cases, missing, strict=True)])
    for heading in _READ:
        yield _row(shown(heading), [case.sections.get(heading, _(_NOT_TOLD)) for case in cases])
    yield _row(shown(REVIEWED), [case.facts.get(REVIEWED, "") for case in cases])
    yield _row(_("アドレス"), [case.address for case in cases])


def _row(label: str, cells: Sequence[str]) -> str:
    told = (" ".join(cell.split()).replace("|", "｜") for cell in cells)
    short = [cell if len(cell) <= _CELL else f"{cell[:_CELL]}…" for cell in told]
    return f"| {label} | {' | '.join(short)} |"
