"""What the made site holds and what it lacks, told to a program: themes with their entries, questions, reviews due."""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.search.asked.answers import NOTICE, Gaps, OpenQuestion, Overdue, ThemeCount
from generator.search.asked.held import records

MOST_GAPS = 50
_FOLDERS = ("cases", "threads")


def gaps(site: Path, theme: str, limit: int) -> Gaps:
    """Return what is missing, of one theme (its id or label) or of all, at most ``limit`` of each kind.

    Raises:
        CannotRunError: There is no such theme, or the data of the site cannot be read.
    """
    themes = records(site, "themes")
    labels = [one["label"] for one in themes if theme in ("", one["id"], one["label"])]
    if not labels:
        names = _("、").join(one["label"] for one in themes)
        msg = _("そのテーマはありません。次のどれかにしてください: {names}", names=names)
        raise CannotRunError(msg)
    entries = [one for one in _entries(site) if not {*one["themes"]}.isdisjoint(labels)]
    open_ = [OpenQuestion(text, *_where(one)) for one in entries for text in one.get("open_questions", ())]
    late = sorted((one for one in entries if one["overdue"]), key=lambda one: str(one["review_by"]))
    overdue = [Overdue(*_where(one), one["review_by"]) for one in late]
    counts = [
        ThemeCount(one["id"], one["label"], sum(len(one[name]) for name in _FOLDERS))
        for one in themes
        if one["label"] in labels
    ]
    counts.sort(key=lambda one: one.entries)
    return Gaps(_(NOTICE), len(open_), open_[:limit], len(overdue), overdue[:limit], counts[:MOST_GAPS])


def themes_text(site: Path) -> str:
    """Return the list of themes.

    Raises:
        CannotRunError: The data of the site cannot be read.
    """
    lines = (
        _(
            "- {label}（{id}、{count}件）: {summary}",
            label=one["label"],
            id=one["id"],
            count=sum(len(one[name]) for name in _FOLDERS),
            summary=one["summary"],
        )
        for one in records(site, "themes")
    )
    return "\n".join((_("# テーマの一覧"), "", _(NOTICE), "", *lines))


def theme_text(site: Path, name: str) -> str:
    """Return a theme with its entries.

    Raises:
        CannotRunError: There is no such theme, or the data of the site cannot be read.
    """
    theme = next((one for one in records(site, "themes") if one["id"] == name), None)
    if theme is None:
        msg = _("そのテーマはありません")
        raise CannotRunError(msg)
    own = (one for one in _entries(site) if theme["label"] in one["themes"])
    lines = (
        _(
            "- {title}（{id}、{day}確認）{url}",
            title=one["title"],
            id=_where(one)[0],
            day=one["reviewed_on"],
            url=one["url"],
        )
        for one in own
    )
    return "\n".join((f"# {theme['label']}", "", _(NOTICE), "", theme["summary"], "", *lines))


def _entries(site: Path) -> Iterator[Mapping[str, Any]]:
    return chain.from_iterable(({**one, "folder": name} for one in records(site, name)) for name in _FOLDERS)


def _where(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the id, the title and the address of an entry."""
    return f"{entry['folder']}/{entry['id']}", entry["title"], entry["url"]
