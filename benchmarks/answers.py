"""``python -m benchmarks.answers``: how often `kyoso ask` has a right page among its sources, in the site in ``site/``.

The questions are those of tests/search that have an answer; the few whose answer is a term of the glossary are left
out. ``kyoso ask`` takes three results, and up to five where the next are nearly as near: that bound was chosen on the
first half (調整) of answered.tsv, and the second (検証) only confirms it.
"""

import statistics
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from benchmarks.running import ROOT
from benchmarks.search.sets import questions_of
from generator.search.ask import engine_of
from generator.search.asked.gathered import FEW, MANY, chosen, looked_up

_FOLDER = ROOT / "tests/search"
Items = Sequence[Mapping[str, Any]]
_RULES: Mapping[str, Callable[[Items], Items]] = {
    f"{FEW} results": lambda items: items[:FEW],
    "as `kyoso ask`": chosen,
    f"{MANY} results": lambda items: items[:MANY],
}


def main() -> None:
    """Print a row for each set of questions and each rule."""
    sys.stdout.write("| questions | number | rule | right page among the sources | sources shown |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- |\n")
    with engine_of(ROOT / "site") as engine:
        for name, judged in _sets():
            found = {question: looked_up(engine, question)["items"] for question in judged}
            for rule, taken in _RULES.items():
                shown = {question: taken(items) for question, items in found.items()}
                right = [bool(judged[one].keys() & {item["id"] for item in items}) for one, items in shown.items()]
                many = statistics.fmean(map(len, shown.values()))
                row = f"| {name} | {len(judged)} | {rule} | {statistics.fmean(right):.1%} | {many:.1f} |"
                sys.stdout.write(f"{row}\n")


def _sets() -> Iterator[tuple[str, Mapping[str, Mapping[str, int]]]]:
    rows = {name: _rows(name) for name in ("queries.tsv", "answered.tsv")}
    yield "queries.tsv", _judged(rows["queries.tsv"])
    for half in ("調整", "検証"):
        yield f"answered.tsv, {half}", _judged([row[1:] for row in rows["answered.tsv"] if row[0] == half])
    yield "all", _judged([row[-2:] for of in rows.values() for row in of])


def _rows(name: str) -> list[list[str]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _judged(rows: Sequence[Sequence[str]]) -> Mapping[str, Mapping[str, int]]:
    """Return the right pages of every question that has one."""
    grades = questions_of((), ["\t".join(row) for row in rows]).grades
    return {question: right for question, right in grades.items() if right}


if __name__ == "__main__":
    main()
