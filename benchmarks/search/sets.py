"""What is measured: a judged set from files, or this repository's own site with staff's questions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from generator.build import build
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.search.ask import read_data
from generator.search.index import Page
from generator.search.judged import JudgedSet, page_of, read_judged
from generator.search.synonyms import Group, glossary_lines, read_groups

_JAPAN = timezone(timedelta(hours=9))
_RIGHT_PAGE = re.compile(r"(?:cases|threads)/[a-z0-9-]+")
_NO_EXTRA = frozenset({"id", "title", "text", "head", "aliases"})


@dataclass(frozen=True, slots=True)
class Task:
    """A judged set and the synonyms its own site adds to those of the package."""

    judged: JudgedSet
    own: Sequence[Group] = ()


def given_set(docs: Path, queries: Path, qrels: Path) -> Task:
    """Return the set in these files."""
    return Task(read_judged(docs, queries, qrels))


def own_set(root: Path, folder: Path) -> Task:
    """Build this repository's site below ``folder`` and return its pages with the questions of the tests."""
    project, _findings = read_project(root)
    checked = build(project, datetime.now(_JAPAN).date(), folder / "site") if project else None
    if checked is None or checked.has_errors:
        msg = "the content has errors; `kyoso check` names them"
        raise CannotRunError(msg)
    lines = (root / "tests/search/queries.tsv").read_text(encoding="utf-8").splitlines()
    own = read_groups(glossary_lines(checked.catalog.terms).splitlines())
    return Task(questions_of([_page(row) for part in read_data(folder / "site") for row in part["docs"]], lines), own)


def questions_of(pages: Sequence[Page], lines: Iterable[str]) -> JudgedSet:
    """Return the set of ``question⇥right pages`` lines; ``#`` begins a comment, every right page is as good."""
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    grades = {question: {f"{page}.html": 1 for page in _RIGHT_PAGE.findall(right)} for question, right in rows}
    return JudgedSet(pages, {question: question for question in grades}, grades)


def _page(row: Mapping[str, Any]) -> Page:
    """Return a page of a built site with all that the engine knows of it."""
    return replace(page_of(row), extra={name: value for name, value in row.items() if name not in _NO_EXTRA})
