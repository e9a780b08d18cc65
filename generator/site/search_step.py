"""What the search of the finished site is made of: the words of the glossary, the articles of its pages."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.search.groups import Lists
from generator.search.synonyms import glossary_lines, lists_of
from generator.search.vectors import TABLE, Vectors, vectors_at

SYNONYMS, VECTORS = "synonyms.txt", "vectors.csv"
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)


def synonym_file(terms: Iterable[tuple[Iterable[str], str]]) -> dict[str, bytes]:
    """Return the file in which the search is told the names of each term of the glossary, and its reading."""
    return {SYNONYMS: glossary_lines(terms).encode()}


def vectors_file(content: Path) -> dict[str, bytes]:
    """Return the file that tells the search what words and pages mean, an empty one if ``content`` has no table."""
    table = content / "reference" / VECTORS
    return {VECTORS: table.read_bytes() if table.is_file() else b""}


def vectors_for(source: Path) -> Vectors:
    """Return what words and pages mean; the folder ``source`` has the table.

    Raises:
        CannotRunError: The table is no text, or a row of it is no vector.
    """
    return vectors_at(source / VECTORS, TABLE)


def lists_for(source: Path) -> Lists:
    """Return the synonyms with which pages are found; the folder ``source`` has the words of the glossary."""
    return lists_of((source / SYNONYMS).read_text(encoding="utf-8").splitlines())


def article_of(html: str, name: str) -> str:
    """Return the content of the finished page ``name`` without the frame around it.

    Raises:
        CannotRunError: It has no article.
    """
    found = _ARTICLE.search(html)
    if not found:
        msg = _("検索で読む本文(article)がありません: {name}", name=name)
        raise CannotRunError(msg)
    return found[1]
