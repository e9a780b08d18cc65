"""An article → the finished page: in a frame that is made once for all pages of its shape (see ``frame``)."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from markupsafe import escape
from mkdocs.utils import normalize_url

from generator.search.tags import Unsure, parts_of
from generator.site.frame import ALWAYS, PLACE, SAID, SOMETIMES, Frame, Shape, contents_of, filled, frame_of, toc_of
from generator.site.theme import Theme
from generator.site.typeset import LISTED, Article


class Framed(NamedTuple):
    """A page in its frame: what comes before and after its article, and the article as texts and tags in turn.

    ``contents`` is the list of its headings where that stands beside the article, ``feeds`` the addresses of its own.
    """

    before: str
    article: list[str]
    after: str
    contents: list[str]
    feeds: tuple[str, ...]
    frame: Frame


class Frames:
    """The frames of one theme, each made when a page first needs it."""

    def __init__(self, theme: Theme) -> None:
        """Make frames of ``theme``."""
        self._theme = theme
        self._made: dict[Shape, Frame | None] = {}

    def framed(self, path: str, meta: Mapping[str, Any], article: Article) -> Framed:
        """Return the page of a document in its frame, as it stands in the site.

        Raises:
            Unsure: Only the theme itself can tell how it looks.
        """
        headings = [heading for heading in article.headings if heading.level in LISTED]
        places = article.parts.count(PLACE[0])
        if "template" in meta or not meta.keys() >= ALWAYS or places > 1 or path in self._theme.in_navigation:
            raise Unsure
        said = tuple(meta.get(name) or None for name in SAID)
        shape = Shape(path.rpartition("/")[0], said, frozenset(SOMETIMES & meta.keys()), bool(headings), places > 0)
        frame = self._frame(path, shape)
        contents = contents_of(self._theme, toc_of(headings))
        values = self._values(path, meta) | {"contents": contents, "skip": headings[0].anchor if headings else ""}
        feeds = (values["feed"],) if "feed" in meta else ()
        before, after = filled(frame.before, values), filled(frame.after, values)
        if places:
            return Framed(before, _with(article.parts, contents), after, [""], feeds, frame)
        return Framed(before, article.parts, after, parts_of(contents), feeds, frame)

    def _frame(self, path: str, shape: Shape) -> Frame:
        if shape not in self._made:
            self._made[shape] = frame_of(self._theme, path, shape)
        frame = self._made[shape]
        if not frame:
            raise Unsure
        return frame

    def _values(self, path: str, meta: Mapping[str, Any]) -> dict[str, str]:
        """Return what is filled into the frame of a page, escaped as the theme does."""
        page = self._theme.page(path)
        plain = {
            "title": meta["title"],
            "description": meta["description"],
            "address": page.canonical_url,
            "feed": normalize_url(str(meta["feed"]), page) if "feed" in meta else "",
        }
        structured = self._theme.as_json(meta["structured"]) if "structured" in meta else ""
        return {name: str(escape(value)) for name, value in plain.items()} | {"structured": structured}


def _with(parts: list[str], contents: str) -> list[str]:
    """Return an article with the list of its headings in the place for it."""
    tag = parts.index(PLACE[0])
    if tuple(parts[tag : tag + len(PLACE)]) != PLACE:
        raise Unsure
    end = tag + len(PLACE)
    return [*parts[: tag - 1], *parts_of(f"{parts[tag - 1]}{contents}{parts[end]}"), *parts[end + 1 :]]
