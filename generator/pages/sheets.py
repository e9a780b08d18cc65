"""A book as it is laid out on paper: cover, contents, each entry on sheets of its own, an index by question.

What stands for the number of a sheet is filled in when it is printed (``scripts/sheets.js``).
"""

from collections.abc import Iterator

from generator import _
from generator.output.xhtml import deepened, element, worded
from generator.pages.book import Book, Part, cover
from generator.views.shelf import Shelf

_DEEPER = 1  # titles stand below the theme in the outline of a PDF


def sheets(made: Book, shelf: Shelf) -> str:
    """Return the parts of the book, one after another."""
    front = [element("section", cover(made, shelf), id="cover"), _contents(made)]
    entries = (text for number, part in enumerate(made.parts) for text in _entries(number, part))
    return "\n".join([*front, *entries, _index(made)])


def running_heads(made: Book) -> dict[str, str]:
    """Return what stands above the sheets of each theme, by the class of its entries."""
    return {_class(number): f"{made.title}　{part.label}" for number, part in enumerate(made.parts)}


def _class(number: int) -> str:
    return f"part-{number + 1}"


def _entries(number: int, part: Part) -> Iterator[str]:
    for place, chapter in enumerate(part.chapters):
        heading = worded("h1", part.label, class_="part") if place == 0 else ""
        text = deepened(chapter.text, _DEEPER)
        yield element("section", heading, text, id=chapter.name, class_=f"entry {_class(number)}")


def _contents(made: Book) -> str:
    parts = [
        worded("p", part.label, class_="group")
        + element("ol", *(_way(chapter.name, chapter.entry.title) for chapter in part.chapters))
        for part in made.parts
    ]
    last = element("ol", _way("index", _("聞き方の索引")))
    return element("section", worded("h1", _("目次")), *parts, last, id="contents", class_="ways")


def _index(made: Book) -> str:
    blocks = [
        element("div", worded("p", initial, class_="group"), element("ul", *(_way(name, text) for text, name in found)))
        for initial, found in made.index.items()
    ]
    return element("section", worded("h1", _("聞き方の索引")), *blocks, id="index", class_="ways")


def _way(name: str, label: str) -> str:
    number = element("span", class_="sheet", **{"data-kb-sheet-of": name})
    return element("li", worded("a", label, href=f"#{name}"), number) + "\n"
