"""The pages at the top of a package: how it comes to be read, and whether it is genuine. Each stands for itself."""

import html
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import shown_day
from generator.output.standalone import closed_policy
from generator.output.worded import in_language
from generator.scripts.bundle import bundle
from generator.site.since import EarlierPackage

GENUINE = "00-honmono.html"
_HERE = Path(__file__).parent / "browser/package"
_MARK = re.compile(r"\{\{(\w+)\}\}")
_PART = re.compile(r"<!-- (\w+) -->\n(.*?)<!-- /\1 -->\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of a package: the site, in one line what sort it is, its addresses, its own name and day."""

    title: str
    standing: str
    url: str
    repository: str
    name: str
    day: date


def steps(facts: Facts, earlier: EarlierPackage | None, *, scripts: bool) -> bytes:
    """Return the page that tells how the package comes to be read, whole or over an ``earlier`` one."""
    text = _template("steps.html")
    shown = {"whole": earlier is None, "since": earlier is not None, "scripts": scripts, "plain": not scripts}
    chosen = _PART.sub(lambda part: part[2] if shown[part[1]] else "", text)
    return _page(chosen, facts, "", {"earlier": shown_day(earlier.day) if earlier else ""})


def genuine(facts: Facts) -> bytes:
    """Return the page that compares the files of the folder with the sums that came with them."""
    text = _template("genuine.html")
    return _page(text, facts, bundle(_HERE / "genuine.js"), {})


def _page(text: str, facts: Facts, script: str, more: dict[str, str]) -> bytes:
    style = (_HERE / "package.css").read_text(encoding="utf-8")
    repository = facts.repository.removeprefix("https://github.com/").strip("/")
    told = {"title": facts.title, "standing": facts.standing, "url": facts.url, "repository": repository}
    told |= {"name": facts.name, "day": shown_day(facts.day), **more}
    raw = {"style": style, "script": script, "policy": closed_policy(script, style)}
    return _MARK.sub(lambda mark: raw.get(mark[1]) or html.escape(told.get(mark[1], "")), text).encode()


def _template(name: str) -> str:
    return in_language((_HERE / name).read_text(encoding="utf-8"), name)
