"""A book as an EPUB 3: one file for each entry, contents by theme, an index by question.

The same content gives the same bytes: ``dcterms:modified`` is the day of the content, in UTC.
Names are ASCII, text runs across, nothing is run or loaded.
"""

from collections.abc import Iterator

from generator import _, noted, spoken
from generator.output.xhtml import element, worded
from generator.output.zipped import zipped
from generator.pages.book import Book, Chapter, cover
from generator.views.addresses import address, tag, theme_path
from generator.views.shelf import Shelf

MEDIA = "application/epub+zip"
_FIRST, _PACKAGE, _NAV, _STYLE, _INDEX, _COVER = "mimetype", "package.opf", "nav", "book.css", "index", "cover"
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XHTML, _OPS = "application/xhtml+xml", "http://www.idpf.org/2007/ops"
_CONTAINER = f"""{_XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/{_PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_ACCESS = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "index"),
    ("accessibilityHazard", "none"),
    ("accessibilitySummary", noted("文章だけの本です。見出し、目次、索引からたどれます。")),
)
_CSS = """\
body { margin: 1em; line-height: 1.7; }
h1 { font-size: 1.4em; line-height: 1.4; }
h2 { margin-top: 1.6em; font-size: 1.15em; border-bottom: 1px solid; }
h3 { font-size: 1em; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.5em; border: 1px solid; }
pre { white-space: pre-wrap; }
a { overflow-wrap: anywhere; }
nav ol { list-style: none; }
.mark { font-weight: bold; }
.title { margin: 4em 0 2em; font-size: 1.8em; }
"""


def epub(made: Book, shelf: Shelf) -> bytes:
    """Return the book as one file."""
    texts = documents(made, shelf)
    files = {f"EPUB/{name}.xhtml": text for name, text in texts.items()}
    files |= {"META-INF/container.xml": _CONTAINER, f"EPUB/{_STYLE}": _CSS, f"EPUB/{_PACKAGE}": _package(made, shelf)}
    return zipped({_FIRST: MEDIA.encode(), **{name: text.encode() for name, text in files.items()}}, first=_FIRST)


def documents(made: Book, shelf: Shelf) -> dict[str, str]:
    """Return the documents of the book in the order in which they are read, each by its name."""
    chapters = {one.name: _page(one.entry.title, one.text) for one in made.chapters}
    front = {_COVER: _page(made.title, element("section", cover(made, shelf), **_kind("cover")))}
    return {**front, _NAV: _page(_("目次"), _nav(made)), **chapters, _INDEX: _page(_("聞き方の索引"), _index(made))}


def _page(title: str, inner: str) -> str:
    style = element("link", rel="stylesheet", type="text/css", href=_STYLE)
    head = element("head", worded("title", title), style)
    named = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": _OPS, "lang": spoken(), "xml:lang": spoken()}
    html = element("html", "\n", head, "\n", element("body", "\n", inner, "\n"), "\n", **named)
    return f"{_XML}<!DOCTYPE html>\n{html}\n"


def _nav(made: Book) -> str:
    parts = [
        element("li", worded("span", part.label), element("ol", *map(_entry, part.chapters))) for part in made.parts
    ]
    ways = [*parts, _way(_INDEX, _("聞き方の索引"))]
    contents = element("nav", worded("h1", _("目次")), element("ol", *ways), **_kind("toc"), id="toc")
    places = (_COVER, _("表紙"), "cover"), (_NAV, _("目次"), "toc"), (_INDEX, _("索引"), "index")
    marks = element("ol", *(_way(*place) for place in places))
    return contents + element(
        "nav", worded("h2", _("案内")), marks, **_kind("landmarks"), id="landmarks", hidden="hidden"
    )


def _entry(chapter: Chapter) -> str:
    return _way(chapter.name, chapter.entry.title)


def _way(name: str, label: str, kind: str = "") -> str:
    return element("li", worded("a", label, **_kind(kind), href=f"{name}.xhtml")) + "\n"


def _kind(kind: str) -> dict[str, str]:
    """Return the attribute that tells a reading system what an element is."""
    return {"epub:type": kind} if kind else {}


def _index(made: Book) -> str:
    blocks = (
        element("section", worded("h2", initial), element("ul", *(_way(name, text) for text, name in questions)))
        for initial, questions in made.index.items()
    )
    return element("section", worded("h1", _("聞き方の索引")), *blocks, **_kind("index"))


def _package(made: Book, shelf: Shelf) -> str:
    names = [_COVER, _NAV, *(one.name for one in made.chapters), _INDEX]
    items = [
        _item(f"x-{name}", f"{name}.xhtml", _XHTML, **({"properties": "nav"} if name == _NAV else {})) for name in names
    ]
    style = _item("style", _STYLE, "text/css")
    spine = (element("itemref", idref=f"x-{name}") for name in names)
    named = {"xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id", "xml:lang": spoken()}
    package = element(
        "package",
        "\n",
        element("metadata", "\n", *_metadata(made, shelf), **{"xmlns:dc": "http://purl.org/dc/elements/1.1/"}),
        element("manifest", "\n", *items, style, "\n"),
        element("spine", *spine, **{"page-progression-direction": "ltr"}),
        "\n",
        **named,
    )
    return f"{_XML}{package}\n"


def _item(name: str, href: str, media: str, **more: str) -> str:
    return element("item", id=name, href=href, **{"media-type": media}, **more) + "\n"


def _metadata(made: Book, shelf: Shelf) -> Iterator[str]:
    """Yield the facts of the book; it can be read with eyes or ears and holds nothing but words."""
    config = shelf.config
    path = theme_path(made.theme) if made.theme else "book"
    dublin_core = {"title": made.title, "language": spoken(), "creator": config.title, "publisher": config.title}
    dublin_core |= {"description": config.tagline, "source": address(config, ""), "date": made.changed.isoformat()}
    yield worded("dc:identifier", tag(config, path), id="id") + "\n"
    for name, text in dublin_core.items():
        yield worded(f"dc:{name}", text) + "\n"
    yield from (worded("dc:subject", part.label) + "\n" for part in made.parts)
    yield worded("dc:rights", f"{config.licence.name} {config.licence.url}") + "\n"
    yield _meta("dcterms:modified", f"{made.changed.isoformat()}T00:00:00Z")
    for name, value in _ACCESS:
        yield _meta(f"schema:{name}", _(value))


def _meta(name: str, value: str) -> str:
    return worded("meta", value, property=name) + "\n"
