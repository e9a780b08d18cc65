"""Addresses within a page: fixed ones for the sections we know, readable ones for all other headings.

Python-Markdown would name Japanese headings ``_1``, ``_2`` …; such an address moves when a heading
is added above it. ``h-`` keeps contributed headings apart from every id of the page's frame.
"""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html, slugify_unicode, strip_tags, unique
from markdown.treeprocessors import Treeprocessor

from generator.vocabulary import Claim

SECTION_IDS: dict[str, str] = {
    Claim.CHALLENGE.label: "kadai",
    Claim.APPROACH.label: "torikumi",
    Claim.OUTCOME.label: "seika",
    Claim.LESSONS.label: "manabi",
    Claim.CONDITIONS.label: "joken",
    Claim.ADAPTATION.label: "zurashi",
    Claim.ANSWER.label: "kotae",
    Claim.EXCHANGE.label: "yaritori",
    Claim.OPEN_QUESTIONS.label: "nokori",
    "数字で見る": "suji",
    "根拠": "konkyo",
    "質問と答え": "shitsumon",
    "事例": "jirei",
    "聞く場所": "kiku-basho",
    "このテーマの言葉": "kotoba",
    "近いテーマ": "chikai-tema",
}
_PREFIX = "h-"
_HEADING = re.compile(r"h[1-6]")
_BEFORE_TOC = 8


class HeadingAnchors(Extension):
    """Gives every heading of a page its id before Python-Markdown's toc would."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Join the engine, after inline markup is read and before toc lists the headings."""
        md.treeprocessors.register(_Anchors(md), "kb_anchors", _BEFORE_TOC)


class _Anchors(Treeprocessor):
    def run(self, root: Element) -> None:
        fixed = dict(SECTION_IDS)
        for element in root:
            title = (element.text or "").strip()
            if element.tag == "h2" and not len(element) and title in fixed:
                element.set("id", fixed.pop(title))
        used: set[str] = set()
        for element in root.iter():
            if _HEADING.fullmatch(str(element.tag)) and not element.get("id"):
                element.set("id", unique(f"{_PREFIX}{self._words(element)}", used))

    def _words(self, element: Element) -> str:
        """Return the text of a heading as a part of an address."""
        return slugify_unicode(html.unescape(strip_tags(render_inner_html(element, self.md))), "-")
