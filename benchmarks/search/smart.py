"""Classic English collections (Cranfield, CISI) as sets that are measured here.

``python -m benchmarks.search.smart DOCUMENTS QUERIES JUDGEMENTS FOLDER``: files as the SMART project handed them out.
Queries are told by their place, since judgements count them so; whatever was judged of any use is right.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_RECORD = re.compile(r"^\.I\s+(\d+)\s*$", re.MULTILINE)
_FIELD = re.compile(r"^\.([A-Z])\s*$", re.MULTILINE)
_OF_NO_USE = "-1"


def records(text: str) -> Iterator[dict[str, str]]:
    """Yield the records of a file: its number as ``I``, and each field by its letter, in one line."""
    _, *pieces = _RECORD.split(text)
    for number, body in zip(pieces[::2], pieces[1::2], strict=True):
        _, *fields = _FIELD.split(body)
        yield {"I": number} | {
            name: " ".join(said.split()) for name, said in zip(fields[::2], fields[1::2], strict=True)
        }


def document(record: Mapping[str, str]) -> dict[str, str]:
    """Return a document: its text does not say its title again."""
    title = record.get("T", "")
    return {"id": record["I"], "title": title, "text": record.get("W", "").removeprefix(title).strip()}


def judgements(text: str) -> Iterator[str]:
    """Yield a row of each judgement that says a document is of use; a file may have no grades."""
    for query, page, *grade in (line.split() for line in text.splitlines() if line.strip()):
        if grade != [_OF_NO_USE]:
            yield f"{query}\t{page}\t1\n"


def main(documents: str, queries: str, judged: str, folder: str) -> None:
    """Write the three files of a set."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    pages = map(document, records(_read(documents)))
    asked = ({"id": str(number), "text": one["W"]} for number, one in enumerate(records(_read(queries)), 1))
    for name, rows in (("docs", pages), ("queries", asked)):
        (target / f"{name}.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    (target / "qrels.tsv").write_text("".join(judgements(_read(judged))), encoding="utf-8")


def _read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main(*sys.argv[1:])
