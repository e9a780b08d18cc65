"""Zensical: it makes the folder ``build`` as a whole, and each page is then taken from what it has made.

It knows MkDocs' settings and most of Material's templates. What it does in a way of its own is undone here, page by
page, so that policy, search and the last look find what they know.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.search.tags import Unsure
from generator.site.document import Document, read_document
from generator.site.frame import Frame, Shape
from generator.site.listed import listed
from generator.site.swap import inventory
from generator.site.typeset import Article, Heading
from generator.site.writing import write

_DOCS, _SETTINGS, _SITE = "docs", "mkdocs.yml", "site"
# It takes this attribute out of the pages, and with it what our search goes by; and it leads to a page what leads to a
# file of Markdown beside that page. Other names stand for both meanwhile.
_STAND_INS = {"data-search-exclude": "data-kb-left-out", '.md" download': '.kb-md" download'}
_SKIP = re.compile(r'\s*<a href="#__skip" class="md-skip">[^<]*</a>')  # the place that it leads to is in its templates
_HERE = re.compile(r' (href|src)="\./')  # our scripts compare addresses
_SLASH = "&#x2f;"  # its templates escape these, too
_SEARCH = ' data-md-component="search"'  # where its own search would be put over ours
# The dialog of Material, which it has not, is a script of ours; it stands before the one that tells what it shows.
_DIALOG, _BRIDGE = "assets/search-dialog.js", re.compile(r'<script src="([^"]*)assets/search-bridge\.js"></script>')
_SCRIPT = Path(__file__).parent / "zensical-dialog.js"
_NO_PAGES = json.dumps({"config": {"separator": "[\\s\\-]+"}, "items": []})
# Its own search waits for its own index wherever there is a field for words: for one without pages.
_INDEX = {"search.json": _NO_PAGES.encode(), "search.js": f"var __index = {_NO_PAGES}".encode()}
_OF_TEMPLATES = (".html", ".xml")
_SHOWN = 6  # lines of what it says last


class Workshop:
    """Zensical, run once for a build; see ``choice.Workshop``."""

    address, in_navigation = "", frozenset[str]()  # for frames alone, of which it makes none

    def __init__(self, settings: Path, site: Path) -> None:
        """Make all pages of the ``settings``; they are to lie at ``site``."""
        self._site = site
        self._folder = Path(mkdtemp(prefix="kyoso-"))
        finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        shutil.copytree(settings.parent / "theme", self._folder / "theme", copy_function=_copy)
        shutil.copytree(settings.parent / _DOCS, self._folder / _DOCS, copy_function=_copy)
        shutil.copy(settings, self._folder / _SETTINGS)
        self._run()

    def document(self, path: str, text: str) -> Document:
        """Refuse what our own writer has not written: Zensical shows a broken front matter as text."""
        del text
        msg = _("先頭の項目を読めません: {path}", path=f"{_DOCS}/{path}")
        raise CannotRunError(msg)

    def frame(self, path: str, shape: Shape) -> Frame | None:
        """Return that there is none: its templates can be asked for whole sites alone."""
        del path, shape
        return None

    def contents(self, headings: Sequence[Heading]) -> str:
        """See ``frame``."""
        del headings
        raise Unsure

    def feed(self, path: str, address: str) -> str:
        """See ``frame``."""
        del path, address
        raise Unsure

    def page(self, document: Document, article: Article | None) -> tuple[str, list[str]]:
        """Return the page of a document; one that has changed since is made with all others once more."""
        del article
        source = self._folder / _DOCS / document.path
        if _known(source, document.path) != document:
            source.write_text(_hidden(_written(document)), "utf-8")
            self._run()
        return _shown((self._folder / _SITE / document.name).read_text("utf-8")), []

    def put_beside_the_pages(self, told: Mapping[str, Mapping[str, object]]) -> list[str]:
        """Put what is neither a page nor a file of docs into the site; ``told`` is known to it already."""
        made, docs = self._folder / _SITE, inventory(self._folder / _DOCS)
        pages = {f"{path.removesuffix('.md')}.html" for path in told}
        names = inventory(made).keys() - docs.keys() - pages - _INDEX.keys()
        files = {name: (made / name).read_bytes() for name in names}
        shown = {name: _shown(text.decode()).encode() for name, text in files.items() if name.endswith(_OF_TEMPLATES)}
        write(self._site, files | shown | _INDEX | {_DIALOG: _SCRIPT.read_bytes()})
        return []

    def _run(self) -> None:
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", _SETTINGS]
        done = subprocess.run(  # noqa: S603 - nothing of it comes from the content
            command, cwd=self._folder, capture_output=True, check=False, text=True, encoding="utf-8", errors="replace"
        )
        if done.returncode:
            said = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
            raise CannotRunError(listed(said[-_SHOWN:]))


def _copy(source: str, target: str) -> None:
    """Copy a page or a template with what has another name meanwhile, and let anything else lie there as it is."""
    if source.endswith((".md", ".html")):
        Path(target).write_text(_hidden(Path(source).read_text("utf-8")), "utf-8", newline="\n")
        return
    try:
        os.link(source, target)
    except OSError:  # another disk
        shutil.copy(source, target)


def _hidden(text: str) -> str:
    for name, stand_in in _STAND_INS.items():
        text = text.replace(name, stand_in)
    return text


def _bared(text: str) -> str:
    for name, stand_in in _STAND_INS.items():
        text = text.replace(stand_in, name)
    return text


def _shown(html: str) -> str:
    html = _SKIP.sub("", _bared(html)).replace(_SLASH, "/").replace(_SEARCH, "")
    return _BRIDGE.sub(rf'<script src="\1{_DIALOG}"></script>\g<0>', _HERE.sub(r' \1="', html))


def _known(source: Path, path: str) -> Document | None:
    """Return the document at ``path`` as it was when all were made, if it was there."""
    if not source.is_file():
        return None
    return read_document(path, _bared(source.read_text("utf-8")))


def _written(document: Document) -> str:
    head = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in document.meta.items())
    return f"---\n{head}---\n\n{document.markdown}"
