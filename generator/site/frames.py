"""An article → the finished page: in a frame that is made once for all pages of its shape (see ``frame``)."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from markupsafe import escape

from generator.search.tags import Unsure, joined, parts_of
from generator.site.document import name_of
from generator.site.frame import ALWAYS, PLACE, SAID, SOMETIMES, Frame, Shape, filled
from generator.site.late import Late
from generator.site.typeset import LISTED, Article


class Framed(NamedTuple):
    """A page in its frame: what comes before and after its article, and the article as texts and tags in turn.

    ``contents`` is the list of its headings where that stands beside the article, ``values`` all that was filled in
    and ``addresses`` the addresses among them. ``taken`` are the names of what it took of the theme (see ``late``).
    """

    before: str
    article: Sequence[str]
    after: str
    contents: Sequence[str]
    values: str
    addresses: Sequence[str]
    frame: Frame
    taken: Sequence[str]

    @property
    def whole_article(self) -> list[str]:
        """All that stands in the element of the article, as texts and tags in turn."""
        begun = self.before.rpartition("<article")[2].partition(">")[2]
        return joined(parts_of(begun), self.article, parts_of(self.after.rpartition("</article>")[0]))


class Frames:
    """The frames of one theme."""

    def __init__(self, theme: Late) -> None:
        """Use frames of ``theme``."""
        self._theme = theme

    def framed(self, path: str, meta: Mapping[str, Any], article: Article) -> Framed:
        """Return the page of a document in its frame, as it stands in the site.

        Raises:
            Unsure: Only the theme itself can tell how it looks.
        """
        listed = tuple(heading for heading in article.headings if heading.level in LISTED)
        places = article.parts.count(PLACE[0])
        frame_name, frame = self._frame_for(path, meta, has_headings=bool(listed), places=places)
        contents_name, contents = self._theme.contents(listed)
        skip = listed[0].anchor if listed else ""
        values = self._values(path, meta) | {"contents": contents, "skip": skip}
        return Framed(
            filled(frame.before, values),
            _with(article.parts, contents) if places else article.parts,
            filled(frame.after, values),
            [""] if places else parts_of(contents),
            "\n".join(values.values()),
            [address for address in (values["feed"], values["twin"], skip and f"#{skip}") if address],
            frame,
            (frame_name, contents_name),
        )

    def _frame_for(self, path: str, meta: Mapping[str, Any], *, has_headings: bool, places: int) -> tuple[str, Frame]:
        """Return the name and the frame of a page by what it depends on."""
        if "template" in meta or not meta.keys() >= ALWAYS or places > 1:
            raise Unsure
        place = path if path in self._theme.facts.in_navigation else path.rpartition("/")[0]
        said = tuple(meta.get(name) or None for name in SAID)
        shape = Shape(place, said, frozenset(SOMETIMES & meta.keys()), has_headings, places > 0)
        name, frame = self._theme.frame(path, shape)
        if not frame:
            raise Unsure
        return name, frame

    def _values(self, path: str, meta: Mapping[str, Any]) -> dict[str, str]:
        """Return what is filled into the frame of a page, escaped as the theme does; ``structured`` is so already."""
        plain = {
            "title": meta["title"],
            "description": meta["description"],
            "address": f"{self._theme.facts.address}{quote(name_of(path))}",
            "feed": self._theme.workshop.feed(path, str(meta["feed"])) if "feed" in meta else "",
            "twin": meta.get("twin", ""),
        }
        return {name: str(escape(value)) for name, value in plain.items()} | {"structured": meta.get("structured", "")}


def _with(parts: Sequence[str], contents: str) -> list[str]:
    """Return an article with the list of its headings in the place for it."""
    tag = parts.index(PLACE[0])
    end = tag + len(PLACE)
    if tuple(parts[tag:end]) != PLACE:
        raise Unsure
    return joined(parts[:tag], parts_of(contents), parts[end:])
