"""A judged set, read from files: documents, questions, and which documents are right for each."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import _, noted
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.search.searched import SearchedPage

Grades = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """Pages, the text of every judged query by its id, and query → page → grade."""

    pages: Sequence[SearchedPage]
    queries: Mapping[str, str]
    grades: Grades


def read_judged(docs: Path, queries: Path, qrels: Path) -> JudgedSet:
    """Read ``{id, title, text}`` and ``{id, text}`` lines and ``query⇥document⇥grade`` rows.

    Raises:
        CannotRunError: A file cannot be read, is not of this form, or nothing in it is judged.
    """
    pages = read_pages(docs)
    grades = read_grades(qrels)
    asked = {str(row["id"]): str(row["text"]) for row in read_rows(queries)}
    judged = {query: text for query, text in asked.items() if query in grades}
    if not judged:
        msg = _("判定のある質問がありません: {queries}", queries=queries)
        raise CannotRunError(msg)
    return JudgedSet(pages, judged, grades)


def read_pages(docs: Path) -> list[SearchedPage]:
    """Return the documents of a file of JSON lines as pages.

    Raises:
        CannotRunError: See ``read_rows``.
    """
    return [page_of(row) for row in read_rows(docs)]


def page_of(row: Mapping[str, Any]) -> SearchedPage:
    """Return a document as a page."""
    aliases = tuple(str(alias) for alias in row.get("aliases", ()))
    return SearchedPage(
        str(row["id"]), str(row.get("title", "")), str(row.get("text", "")), str(row.get("head", "")), aliases
    )


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines that have an id.

    Raises:
        CannotRunError: The file cannot be read, or is not of this form.
    """
    rows = []
    for number, line in enumerate(text_of(path).splitlines(), 1):
        try:
            row = json.loads(line) if line.strip() else {"id": None}
            rows += [row] if row["id"] is not None else []
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            msg = _("1行に1つの JSON として読めません: {path}の{number}行目", path=path, number=number)
            raise CannotRunError(msg) from error
    return rows


def text_of(path: Path) -> str:
    """Return what a file holds.

    Raises:
        CannotRunError: It cannot be read, or is no UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = _("ファイルを読めません: {path}({reason})", path=path, reason=reason_of(error))
        raise CannotRunError(msg) from error


def read_grades(path: Path) -> dict[str, dict[str, int]]:
    """Return query → document → grade; grade 0 is left out.

    Raises:
        CannotRunError: The file cannot be read, or is not of this form.
    """
    grades: dict[str, dict[str, int]] = {}
    for number, line in enumerate(text_of(path).splitlines(), 1):
        try:
            query, page, grade = line.split("\t")
            if int(grade) > 0:
                grades.setdefault(query, {})[page] = int(grade)
        except ValueError as error:
            told = noted("「質問・文書・評価」のタブ区切りとして読めません: {path}の{number}行目")
            raise CannotRunError(_(told, path=path, number=number)) from error
    return grades
