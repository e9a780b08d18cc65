"""Every public source that entries name, opened; and the text of the issue about those that failed three times running.

How often each address failed is kept in that text, out of sight, so that nothing is stored elsewhere.
"""

import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from generator import _
from generator.catalog import group
from generator.check import check
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError
from generator.github.escape import as_code
from generator.markup.addresses import problem_with

TIMES = 3  # failures in a row before anybody is bothered
SECONDS = 20  # to answer
PAUSE, LONG_PAUSE = 1.0, 3.0  # seconds between two requests to one host; the longer one for public offices
AT_ONCE = 8  # hosts
MOST = 300  # lines of the issue, and addresses remembered
AGENT = "Mozilla/5.0 (compatible; kyoso-knowledge link check)"
MEMORY = re.compile(r"^<!-- kyoso-links (\{.*\}) -->$", re.MULTILINE)
HEAD_REFUSED = frozenset({400, 403, 404, 405, 406, 429, 500, 501, 503})


@dataclass(frozen=True, slots=True)
class Source:
    """An address and the files that name it."""

    url: str
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What happened: why it failed (empty: it did not), and the host that answered in the end."""

    source: Source
    problem: str
    host: str


class Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only where an entry might have pointed itself."""

    def __init__(self, problem: Callable[[str], str]) -> None:
        """Judge addresses by ``problem``."""
        self.problem = problem

    def redirect_request(  # noqa: PLR0913, PLR0917 - as the library calls it
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Refuse to be led anywhere else; go on without asking for the content, which Python does from 3.13 on."""
        if fault := self.problem(newurl):
            text = _("移転先を開けません({fault})", fault=fault)
            raise urllib.error.URLError(text)
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed:
            followed.method = req.get_method()
        return followed


def look(source: Source, problem: Callable[[str], str] = problem_with) -> Found:
    """Ask for the address, first without its content."""
    host = urlsplit(source.url).hostname or ""
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(source.url, method=method, headers={"User-Agent": AGENT})  # noqa: S310 - judged
        try:
            with urllib.request.build_opener(Redirects(problem)).open(request, timeout=SECONDS) as answer:
                return Found(source, "", urlsplit(answer.url).hostname or host)
        except urllib.error.HTTPError as error:
            error.close()
            fault = _("応答 {code}", code=error.code)
            if error.code not in HEAD_REFUSED:
                break
        except (OSError, HTTPException, ValueError) as error:
            reason = getattr(error, "reason", error)
            fault = reason if isinstance(reason, str) else _("つながりません")
    return Found(source, fault, host)


def look_at_all(sources: Iterable[Source]) -> list[Found]:
    """Ask for all addresses: hosts beside each other, the addresses of one host one after another."""
    hosts = group(sources, lambda source: [urlsplit(source.url).hostname or ""])
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [found for some in pool.map(_look_at_host, hosts.values()) for found in some]


def _look_at_host(sources: Sequence[Source]) -> list[Found]:
    found = []
    for source in sources:
        found.append(look(source))
        time.sleep(LONG_PAUSE if (found[-1].host).endswith((".go.jp", ".lg.jp")) else PAUSE)
    return found


def failures_before(text: str) -> dict[str, int]:
    """Return how often each address had failed, from the text of the issue; nothing where it was spoilt."""
    kept = MEMORY.search(text)
    try:
        counts = json.loads(kept[1]) if kept else {}
    except ValueError:
        return {}
    return {url: count for url, count in counts.items() if isinstance(count, int)}


def issue_text(results: Sequence[Found], before: Mapping[str, int], today: date) -> str:
    """Return the text of the issue."""
    failed = {found.source.url: before.get(found.source.url, 0) + 1 for found in results if found.problem}
    lasting = [found for found in results if failed.get(found.source.url, 0) >= TIMES]
    moved = [found for found in results if not found.problem and found.host != urlsplit(found.source.url).hostname]
    kept = json.dumps(dict(list(failed.items())[:MOST])).replace("<", "\\u003c").replace(">", "\\u003e")
    lines = [
        f"<!-- kyoso-links {kept} -->",
        _(
            "{today} に{results:,}件を開きました。続けて{times}回開けなかったものが{lasting}件あります。",
            today=today,
            results=len(results),
            times=TIMES,
            lasting=len(lasting),
        ),
        "",
        *(f"- [ ] {as_code(found.source.url)} {found.problem}({_named(found)})" for found in lasting[:MOST]),
    ]
    if moved:
        lines += ["", _("別のサイトに移ったもの(行き先が正しいか確かめてください):"), ""]
        lines += [f"- [ ] {as_code(found.source.url)} → `{found.host}`({_named(found)})" for found in moved[:MOST]]
    return "\n".join(lines)


def _named(found: Found) -> str:
    return _("、").join(f"`{path}`" for path in found.source.paths[:3])


def sources_of(root: Path, today: date) -> list[Source]:
    """Return the addresses of the evidence and the materials of all entries of the project at ``root``.

    Raises:
        CannotRunError: Its settings cannot be read.
    """
    project, _findings = read_project(root)
    if project is None:
        msg = _("site_config.yml に直すところがあります")
        raise CannotRunError(msg)
    entries = check(project, today).catalog.entries
    pairs = [
        (url, entry.source.shown)
        for entry in entries
        for url in (*(one.url for one in entry.model.evidence), *(one.url for one in entry.model.materials))
    ]
    named = group(pairs, lambda pair: [pair[0]])
    return [Source(url, [path for _url, path in some]) for url, some in named.items() if not problem_with(url)]
