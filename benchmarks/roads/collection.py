"""What is searched and asked: pages, synonyms, questions of one kind or several, and their right pages."""

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generator.build import build
from generator.config import read_project
from generator.diagnostics import CannotRunError
from generator.search.evaluation import page_of, read_grades, read_rows
from generator.search.index import Page, make_data
from generator.search.synonyms import Group, municipal_groups, read_groups

Queries = Mapping[str, str]  # query → what was typed
Answers = Mapping[str, Sequence[str]]  # query → pages, best first
Ranker = Callable[[Queries], Answers]
Road = tuple[str, Ranker]  # what it is called, how it answers
_PAGE = re.compile(r"(?:cases|threads)/[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Collection:
    """Pages with the groups of the package (``curated``) and of the site (``own``), and judged questions by kind."""

    pages: Sequence[Page]
    curated: Sequence[Group]
    own: Sequence[Group]
    kinds: Mapping[str, Queries]
    grades: Mapping[str, Mapping[str, int]]

    def data(self) -> dict[str, Any]:
        """Return what the engine is built of."""
        return make_data(self.pages, [*self.own, *self.curated])


def read_collection(docs: Path, queries: Sequence[Path], qrels: Path) -> Collection:
    """Read files of the form ``kyoso search-eval`` reads; every file of queries is a kind."""
    grades = read_grades(qrels)
    kinds = {
        path.stem: {str(row["id"]): str(row["text"]) for row in read_rows(path) if str(row["id"]) in grades}
        for path in queries
    }
    return Collection([page_of(row) for row in read_rows(docs)], municipal_groups(), (), kinds, grades)


def shipped_content(root: Path) -> Collection:
    """Return the pages of the site made of the repository at ``root``, and the questions of its search test."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("content", "templates"):
            shutil.copytree(root / name, copy / name)
        shutil.copy(root / "site_config.yml", copy)
        project, findings = read_project(copy)
        if project is None:
            raise CannotRunError(str(findings))
        build(project, datetime.now(UTC).date(), copy / "site")
        shown = json.loads((copy / "site/search/ja-search.json").read_text(encoding="utf-8"))["docs"]
        own = read_groups((copy / "build/synonyms.txt").read_text(encoding="utf-8").splitlines())
    questions = _questions(root / "tests/search/queries.tsv")
    grades = {question: dict.fromkeys(pages, 1) for question, pages in questions.items()}
    kinds = {"staff": {question: question for question in questions}}
    return Collection([_shown(doc) for doc in shown], municipal_groups(), own, kinds, grades)


def _questions(path: Path) -> dict[str, list[str]]:
    """Return the questions of the search test with the addresses of their right pages."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {question: [f"{page}.html" for page in _PAGE.findall(pages)] for question, pages in rows}


def _shown(doc: Mapping[str, Any]) -> Page:
    return Page(
        doc["id"],
        doc["title"],
        doc["text"],
        doc.get("head", ""),
        tuple(doc.get("aliases", ())),
        {"overdue": doc.get("overdue", False)},
    )
