"""What is measured: a judged set from files, or this repository's own site with staff's questions."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.search.commands import run
from generator.search.ask import read_data
from generator.search.groups import Group
from generator.search.judged import JudgedSet, page_of, read_judged
from generator.search.searched import SearchedPage
from generator.search.synonyms import read_groups

_RIGHT_PAGE = re.compile(r"(?:cases|threads|paths)/[a-z0-9-]+")
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
    """Build this repository's site below ``folder`` and return its pages with the questions of the tests.

    Raises:
        CannotRunError: It could not be built; `kyoso build` says why.
    """
    run([sys.executable, "-m", "generator", "build", "--site", str(folder / "site")], root)
    pages = [_page(row) for row in read_data(folder / "site")["docs"]]
    questions, synonyms = (root / name for name in ("tests/search/queries.tsv", "build/synonyms.txt"))
    own = read_groups(synonyms.read_text(encoding="utf-8").splitlines())
    return Task(questions_of(pages, questions.read_text(encoding="utf-8").splitlines()), own)


def questions_of(pages: Sequence[SearchedPage], lines: Iterable[str]) -> JudgedSet:
    """Return the set of ``question⇥right pages`` lines; ``#`` begins a comment, every right page is as good."""
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    grades = {question: {f"{page}.html": 1 for page in _RIGHT_PAGE.findall(right)} for question, right in rows}
    return JudgedSet(pages, {question: question for question in grades}, grades)


def _page(row: Mapping[str, Any]) -> SearchedPage:
    """Return a page of a built site with all that the engine knows of it."""
    return replace(page_of(row), extra={name: value for name, value in row.items() if name not in _NO_EXTRA})
