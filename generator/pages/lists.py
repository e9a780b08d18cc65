"""What all list pages share: the way to them, and what search and sitemap are told."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.catalog import Catalog
from generator.model.entry import Entry
from generator.output.page import Crumb
from generator.reading.document import Document
from generator.views.shown import latest_change

HOME = Crumb("ホーム", "index.md")
THEMES = ("テーマ", "themes/index.md")
_BOOST = 0.8
NOT_SEARCHED: Mapping[str, Any] = {"search": {"exclude": True}}


def labelled(label: str) -> Mapping[str, Any]:
    """Return the front matter of a page that leads to entries: results call it ``label`` and put entries first."""
    return {"search": {"label": label, "boost": _BOOST}}


def crumbs(*steps: tuple[str, str]) -> tuple[Crumb, ...]:
    """Return the way from the first page over ``steps`` (label, path); the last is the page itself."""
    *before, last = steps
    return (HOME, *(Crumb(label, path) for label, path in before), Crumb(last[0]))


def list_meta(entries: Iterable[Document[Entry]], catalog: Catalog) -> dict[str, Any]:
    """Return the front matter of a list of ``entries``: kept out of the search, dated by its newest entry."""
    return {**NOT_SEARCHED, "date": latest_change(entries, catalog).isoformat()}
