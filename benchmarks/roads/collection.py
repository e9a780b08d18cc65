"""What is searched and asked: pages, synonyms, questions of one kind or several, and their right pages."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.search.sets import own_set
from generator.search.index import Page, make_data
from generator.search.judged import page_of, read_grades, read_rows
from generator.search.synonyms import Group, general_groups, municipal_groups

Queries = Mapping[str, str]  # query → what was typed
Answers = Mapping[str, Sequence[str]]  # query → pages, best first
Ranker = Callable[[Queries], Answers]
Road = tuple[str, Ranker]  # what it is called, how it answers


@dataclass(frozen=True, slots=True)
class Collection:
    """Pages, the groups of the package (``curated``, ``general``) and of the site (``own``), and judged questions."""

    pages: Sequence[Page]
    curated: Sequence[Group]
    general: Sequence[Group]
    own: Sequence[Group]
    kinds: Mapping[str, Queries]
    grades: Mapping[str, Mapping[str, int]]

    def data(self) -> list[dict[str, Any]]:
        """Return what the engine is built of."""
        return make_data(self.pages, [*self.own, *self.curated], self.general)


def read_collection(docs: Path, queries: Sequence[Path], qrels: Path) -> Collection:
    """Read files of the form ``kyoso search-eval`` reads; every file of queries is a kind."""
    grades = read_grades(qrels)
    kinds = {
        path.stem: {str(row["id"]): str(row["text"]) for row in read_rows(path) if str(row["id"]) in grades}
        for path in queries
    }
    return Collection(
        [page_of(row) for row in read_rows(docs)], municipal_groups(), general_groups(), (), kinds, grades
    )


def shipped_content(root: Path) -> Collection:
    """Return the pages of the site made of the repository at ``root``, and the questions of its search test."""
    with tempfile.TemporaryDirectory() as folder:
        task = own_set(root, Path(folder))
    judged = task.judged
    return Collection(
        judged.pages, municipal_groups(), general_groups(), task.own, {"staff": judged.queries}, judged.grades
    )
