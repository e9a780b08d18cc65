"""KB51x: contributed text stays inside the safe Markdown subset and never becomes markup of its own."""

import re
from collections.abc import Iterator

from generator.catalog import Catalog, Document
from generator.diagnostics import Span
from generator.links import problem_with
from generator.markdown_subset import disallowed_markup
from generator.models import Entry, Glossary, Model
from generator.rules.base import Finding, rule

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})")
_HTML = re.compile(r"<(?=[A-Za-z/!?])[^>]*>?")
_LINK = re.compile(r"\]\(\s*<?([^)>]*)>?|^ {0,3}\[[^\]]+\]:\s*(\S*)")
_EXTENSION = re.compile(
    r"\{[:.#%{][^}]*\}?|\{\s*[\w-]+\s*=[^}]*\}?|^\s*;?-+8<-+.*|^\s*(?:!!!|\?\?\?\+?|///|:::|===)(?:\s|$).*"
    r"|^\*\[[^\]]+\]:.*|\[\^[^\]]+\]|\[TOC\]"
)
_IMAGE = re.compile(r"!\[[^\]]*\]?(?:\([^)]*\)?|\[[^\]]*\]?)?")


def _text_lines(document: Document[Model]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file with code blanked out, since code is shown and not interpreted."""
    fenced = False
    for number, line in enumerate(document.source.lines, 1):
        if number >= document.source.body_line and _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, _CODE.sub(lambda match: " " * len(match[0]), line)


def _spans(document: Document[Model], pattern: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    for number, line in _text_lines(document):
        for match in pattern.finditer(line):
            yield Span.on_line(number, match.start() + 1, max(len(match[0]), 1)), match[0]


@rule("KB511", "raw-html", Model, "HTML のタグは書かないでください")
def raw_html(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No HTML in contributed text, in the front matter or below it.

    Bad: `<b>重要</b>`, `<script>`, `<!-- メモ -->`
    Good: `**重要**`
    """
    for span, text in _spans(document, _HTML):
        yield Finding(span, f"「{text[:20]}」があります", "タグを消してください。強調は **重要** と書けます")


@rule("KB512", "unsafe-link", Model, "リンクは https:// で始まる公開ページだけにしてください")
def unsafe_link(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """Links lead to public https pages under plain domain names.

    Bad: `javascript:`, `data:`, `//host`, `https://lg.jp@host/`, a shortener, an IP address
    Good: `https://www.digital.go.jp/policies/local_governments`
    """
    mend = "公開ページのアドレス(https://…)をそのまま書いてください"
    for path, address in _field_addresses(document.model):
        if problem := problem_with(address):
            yield Finding(document.at(*path), f"「{address[:40]}」は{problem}", mend)
    for number, line in _text_lines(document):
        if number < document.source.body_line:
            continue
        for match in _LINK.finditer(line):
            address = (match[1] or match[2] or "").split(' "')[0].strip()
            if problem := problem_with(address):
                span = Span.on_line(number, match.start() + 1, len(match[0]))
                yield Finding(span, f"「{address[:40]}」は{problem}", mend)


def _field_addresses(model: Model) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(model, Entry):
        for number, evidence in enumerate(model.evidence):
            yield ("evidence", number, "url"), evidence.url
    if isinstance(model, Glossary):
        for number, term in enumerate(model.terms):
            yield ("terms", number, "evidence", "url"), term.evidence.url


@rule("KB513", "markup-extension", Model, "波かっこの属性や差し込みなど、特別な記法は使わないでください")
def markup_extension(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No attribute lists, snippets, admonitions, template expressions, footnotes or abbreviations.

    Bad: `{: onclick="…" }`, `--8<-- "mkdocs.yml"`, `{{ config }}`, `!!! note`
    Good: paragraphs, lists, tables, quotations, bold, code and links
    """
    for span, text in _spans(document, _EXTENSION):
        if span.line >= document.source.body_line or text.startswith(("{{", "{%", "{:")):
            yield Finding(span, f"「{text[:20]}」があります", "この記法を消し、ふつうの文章で書いてください")


@rule("KB514", "image", Model, "画像は載せられません")
def image(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No images: they cannot be checked for personal data and do not pass into closed networks.

    Bad: `![画面](screen.png)`
    Good: what the image shows, in words
    """
    for span, _text in _spans(document, _IMAGE):
        yield Finding(span, "画像の記法があります", "画像の内容を文章で書いてください")


@rule("KB515", "outside-subset", Model, "本文は使える記法だけで書いてください")
def outside_subset(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """Whatever the patterns above miss, the rendered text itself is looked at.

    Bad: any text that the Markdown engine turns into a tag, attribute or address outside the subset
    Good: text whose rendering stays inside it
    """
    if any(next(other.check(document, catalog), None) for other in (raw_html, unsafe_link, markup_extension, image)):
        return
    for section in document.sections.values():
        if markup := disallowed_markup(section.text):
            span = Span.on_line(section.line, 1, max(len(section.title) + 3, 1))
            found = f"表示すると {'、'.join(dict.fromkeys(markup))} になる部分があります"
            yield Finding(span, found, "記号の前後を見直すか、その部分を書き換えてください")


RULES = (raw_html, unsafe_link, markup_extension, image, outside_subset)
