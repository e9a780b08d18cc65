"""The search of the finished site: what its pages say is read, its files are written, the theme's dialog asks them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from mkdocs.utils.meta import get_data

from generator.findings.diagnostics import CannotRunError
from generator.output.standalone import FOLDER
from generator.search.finished import FinishedPage, is_searched
from generator.search.material import THEME_INDEX, with_search_page, with_worker
from generator.search.step import add_search
from generator.search.synonyms import glossary_lines

_SYNONYMS = "synonyms.txt"
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)


def synonym_file(terms: Iterable[tuple[Iterable[str], str]]) -> dict[str, bytes]:
    """Return the file in which the search is told the names of each term of the glossary, and its reading."""
    return {_SYNONYMS: glossary_lines(terms).encode()}


def complete_with_search(source: Path, site: Path) -> None:
    """Give the ``site`` that MkDocs made of the folder ``source`` its search.

    Raises:
        CannotRunError: A page that is to be found has no article.
    """
    synonyms = (source / _SYNONYMS).read_text(encoding="utf-8").splitlines()
    for name, content in (add_search(_finished_pages(source / "docs", site), synonyms) | THEME_INDEX).items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in site.rglob("*.html"):
        name = path.relative_to(site).as_posix()
        if not name.startswith(FOLDER):
            html = with_search_page(with_worker(path.read_text(encoding="utf-8")), name)
            path.write_text(html, encoding="utf-8", newline="\n")


def _finished_pages(docs: Path, site: Path) -> Iterator[FinishedPage]:
    """Yield every page that is to be found; its front matter in ``docs`` tells what its text does not."""
    for path in sorted(docs.rglob("*.md"), key=lambda path: path.relative_to(docs).as_posix()):
        _text, meta = get_data(path.read_text(encoding="utf-8"))
        if is_searched(meta):
            name = path.relative_to(docs).with_suffix(".html").as_posix()
            yield FinishedPage(quote(name), "", article_of(site, name), meta)


def article_of(site: Path, name: str) -> str:
    """Return the content of a finished page without the frame around it.

    Raises:
        CannotRunError: It has no article.
    """
    found = _ARTICLE.search((site / name).read_text(encoding="utf-8"))
    if not found:
        msg = f"検索で読む本文(article)がありません: {name}"
        raise CannotRunError(msg)
    return found[1]
