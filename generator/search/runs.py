"""A run of ``search-eval`` that is stored, and what a later one of the same questions differs from it by."""

import json
import statistics
from collections.abc import Mapping
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.search.judged import text_of
from generator.search.measures import Scores
from generator.search.sureness import Interval, intervals

Run = Mapping[str, Scores]  # by the ids of the questions
Difference = tuple[float, Interval]


def store(run: Run, path: Path) -> None:
    """Write the measures of every question.

    Raises:
        CannotRunError: The file cannot be written.
    """
    rows = {query: scores._asdict() for query, scores in run.items()}
    try:
        path.write_text(json.dumps({"queries": rows}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        msg = _("結果を書き出せません: {path}({reason})", path=path, reason=reason_of(error))
        raise CannotRunError(msg) from error


def read_run(path: Path) -> Run:
    """Return a run that was stored.

    Raises:
        CannotRunError: The file cannot be read, or is none.
    """
    text = text_of(path)
    try:
        rows = json.loads(text)["queries"]
        return {query: Scores(**{name: float(row[name]) for name in Scores._fields}) for query, row in rows.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        msg = _("「--store」で書き出した結果として読めません: {path}", path=path)
        raise CannotRunError(msg) from error


def differences(run: Run, earlier: Run) -> dict[str, Difference]:
    """Return by how much each measure is greater than earlier, with its paired interval.

    Raises:
        CannotRunError: They are not of the same questions.
    """
    if run.keys() != earlier.keys():
        counts = _("今回 {run}問、前回 {earlier}問", run=len(run), earlier=len(earlier))
        msg = _("比べる結果の質問が違います({counts})。同じ質問で測った結果を選んでください", counts=counts)
        raise CannotRunError(msg)
    rows = [[new - old for new, old in zip(run[query], earlier[query], strict=True)] for query in run]
    means = map(statistics.fmean, zip(*rows, strict=True))
    return dict(zip(Scores._fields, zip(means, intervals(rows), strict=True), strict=True))
