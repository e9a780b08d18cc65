"""``kyoso search``: the index of the made site, asked by the engine of the browser, as lines to read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import _
from generator.findings.diagnostics import CannotRunError
from generator.search.embedded import Engine
from generator.search.index import DATA
from generator.search.judged import page_of
from generator.search.searched import SearchedPage


def answer(site: Path, query: str, limit: int) -> str:
    """Return what the site in the folder ``site`` finds for ``query``, best first, at most ``limit`` pages.

    Raises:
        CannotRunError: There is no index there, or it is not one of this version.
    """
    with engine_of(site) as engine:
        return "\n".join(_lines(engine.find(query, limit=limit)))


def engine_of(site: Path) -> Engine:
    """Return the engine of the index of a site.

    Raises:
        CannotRunError: A file of it is missing or cannot be read, or it is not one of this version.
    """
    return Engine(read_data(site), lambda name: read_part(site / DATA / f"{name}.js"))


def pages_of(site: Path) -> list[SearchedPage]:
    """Return the pages that the search of a site finds.

    Raises:
        CannotRunError: See ``engine_of``.
    """
    data = read_data(site)
    try:
        rows = data["docs"] or [read_part(site / DATA / f"p{page}.js") for page in range(data["index"]["pages"])]
        return [page_of(row) for row in rows]
    except (KeyError, TypeError) as error:
        raise _unreadable(site / f"{DATA}.json") from error


def read_part(path: Path) -> Any:  # noqa: ANN401 - a part of any kind
    """Return the part of an index that is a script.

    Raises:
        CannotRunError: It is missing or cannot be read.
    """
    try:
        return json.loads(_text(path).partition("=")[2].removesuffix(";\n"))
    except (ValueError, RecursionError) as error:
        raise _unreadable(path) from error


def read_data(site: Path) -> Mapping[str, Any]:
    """Return what an engine begins with.

    Raises:
        CannotRunError: It is missing or cannot be read.
    """
    path = site / f"{DATA}.json"
    try:
        data: Mapping[str, Any] = json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise _unreadable(path) from error
    return data


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        msg = _("検索データがありません: {path}。先に「kyoso build」でサイトを作ってください", path=path)
        raise CannotRunError(msg) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> CannotRunError:
    return CannotRunError(_("検索データを読めません: {path}。「kyoso build」でサイトを作り直してください", path=path))


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of an answer; one with nothing in it names the nearest questions."""
    if found["unsure"] and found["items"]:
        yield _("ぴったりの記事がないかもしれません。近いもの{found}件", found=found["total"])
        yield from _nearest(found)
    if found["why"]:
        yield _("言い換えて探しました: ") + _("、").join(f"{why['from']} → {why['to']}" for why in found["why"])
    for rank, item in enumerate(found["items"], 1):
        yield f"{rank}. {item['title']}{_labels(item)}"
        yield f"   {item['url']}"
        yield from (f"   {text}" for text in (_marked(item["answerParts"]), _passage(item)) if text)
    if not found["items"]:
        yield (
            _("当てはまる記事がありません。近い質問はこちらです。")
            if found["nearest"]
            else _("当てはまる記事がありません。")
        )
        yield from _nearest(found)


def _nearest(found: Mapping[str, Any]) -> Iterator[str]:
    return (_("・{text}({url})", text=question["text"], url=question["url"]) for question in found["nearest"])


def _labels(item: Mapping[str, Any]) -> str:
    tags = [text for text, *_look in item["tags"]]
    labels = [label for label in (item["label"], *tags, _("要確認") if item["overdue"] else "") if label]
    return _("({labels})", labels=_("・").join(labels)) if labels else ""


def _passage(item: Mapping[str, Any]) -> str:
    """Return the passage that says more than the answer, if there is one."""
    return _marked(item["parts"]) + ("…" if item["cut"] else "")


def _marked(parts: Iterable[Mapping[str, Any]]) -> str:
    """Return a text in one line, its matching words in 【】."""
    text = "".join(_("【{part}】", part=part["text"]) if part["mark"] else part["text"] for part in parts)
    return " ".join(text.split())
