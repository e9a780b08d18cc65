"""``kyoso search``: the index of the made site, asked by the engine of the browser, as lines to read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.findings.diagnostics import CannotRunError
from generator.search.embedded import Engine
from generator.search.index import data_path


def answer(site: Path, query: str, limit: int) -> str:
    """Return what the site in the folder ``site`` finds for ``query``, best first, at most ``limit`` pages.

    Raises:
        CannotRunError: There is no index there, or it is not one of this version.
    """
    with Engine(read_data(site)) as engine:
        return "\n".join(_lines(engine.find(query, limit=limit)))


def read_data(site: Path) -> list[Mapping[str, Any]]:
    """Return the parts of the index of a site.

    Raises:
        CannotRunError: One of them is missing or cannot be read.
    """
    first = _read(site, 1)
    return [first, *(_read(site, number) for number in range(2, _count_of(first) + 1))]


def _count_of(first: Mapping[str, Any]) -> int:
    """Return how many parts there are, as the first one says."""
    corpus = first.get("index", {}).get("corpus", {})
    return int(corpus.get("parts", 1))


def _read(site: Path, number: int) -> Mapping[str, Any]:
    path = site / f"{data_path(number)}.json"
    try:
        data: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        msg = f"検索データがありません: {path}。先に「kyoso build」でサイトを作ってください"
        raise CannotRunError(msg) from error
    except (OSError, ValueError) as error:
        msg = f"検索データを読めません: {path}。「kyoso build」でサイトを作り直してください"
        raise CannotRunError(msg) from error
    return data


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of an answer; one with nothing in it names the nearest questions."""
    if found["unsure"] and found["items"]:
        yield f"ぴったりの記事はありません。近いもの{found['total']}件"
        yield from _nearest(found)
    if found["why"]:
        yield "言い換えて探しました: " + "、".join(f"{why['from']} → {why['to']}" for why in found["why"])
    for rank, item in enumerate(found["items"], 1):
        yield f"{rank}. {item['title']}{_labels(item)}"
        yield f"   {item['url']}"
        yield from (f"   {text}" for text in (_marked(item["answerParts"]), _passage(item)) if text)
    if not found["items"]:
        yield "当てはまる記事がありません。" + ("近い質問はこちらです。" if found["nearest"] else "")
        yield from _nearest(found)


def _nearest(found: Mapping[str, Any]) -> Iterator[str]:
    return (f"・{question['text']}({question['url']})" for question in found["nearest"])


def _labels(item: Mapping[str, Any]) -> str:
    tags = [text for text, *_look in item["tags"]]
    labels = [label for label in (item["label"], *tags, "要確認" if item["overdue"] else "") if label]
    return f"({'・'.join(labels)})" if labels else ""


def _passage(item: Mapping[str, Any]) -> str:
    """Return the passage that says more than the answer, if there is one."""
    return _marked(item["parts"]) + ("…" if item["cut"] else "")


def _marked(parts: Iterable[Mapping[str, Any]]) -> str:
    """Return a text in one line, its matching words in 【】."""
    text = "".join(f"【{part['text']}】" if part["mark"] else part["text"] for part in parts)
    return " ".join(text.split())
