"""The documents of a set as pages of a stock Material site; ``page-12.html`` is the document 12."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from benchmarks.search.commands import run
from generator import spoken
from generator.search.searched import SearchedPage

_NUMBER = re.compile(r"page-(\d+)\.html")
_CONFIG = """\
site_name: search
docs_dir: docs
site_dir: web
use_directory_urls: false
theme: {name: material, language: LANGUAGE, font: false}
plugins: [{search: {lang: LANGUAGE}}]
nav: [page-0.md]
"""


def build_site(pages: Sequence[SearchedPage], folder: Path) -> Path:
    """Build the site below ``folder`` with MkDocs; return where it is.

    Raises:
        CannotRunError: MkDocs could not build it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    for number, page in enumerate(pages):
        (folder / f"docs/page-{number}.md").write_text(markdown_of(page), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIG.replace("LANGUAGE", spoken()), encoding="utf-8")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder, NO_MKDOCS_2_WARNING="1")
    return folder / "web"


def markdown_of(page: SearchedPage) -> str:
    """Return a page that says what the document says, the words that describe it at the end."""
    front = f"---\ntitle: {json.dumps(page.title or page.id, ensure_ascii=False)}\n---\n\n"
    return front + "\n\n".join([*_blocks(page), *(f"<p>{escape(line)}</p>" for line in unsaid(page))]) + "\n"


def unsaid(page: SearchedPage) -> list[str]:
    """Return the describing words and ways of asking that are not in the text, so that no engine lacks them."""
    return [line for line in [*page.head.splitlines(), *page.aliases] if line and line not in page.text]


def document_number(address: str) -> int:
    """Return the number of the document that a page of the site shows.

    Raises:
        ValueError: It shows none.
    """
    found = _NUMBER.search(address)
    if not found:
        msg = f"no page of the set: {address}"
        raise ValueError(msg)
    return int(found[1])


def _blocks(page: SearchedPage) -> Iterator[str]:
    """Yield the lines of the text as HTML; those where a section begins are headings."""
    anchors = {offset: anchor for offset, anchor, _title in page.extra.get("sections", ())}
    offset = 0
    for line in page.text.split("\n"):
        text, anchor = escape(line), anchors.get(offset)
        yield f'<h2 id="{escape(anchor)}">{text}</h2>' if anchor else f"<p>{text}</p>"
        offset += len(line.encode("utf-16-le")) // 2 + 1  # as JavaScript counts
