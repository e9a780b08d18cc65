"""KB51x: contributed text stays inside the safe Markdown subset and never becomes markup of its own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings.diagnostics import Span, Told
from generator.markup.addresses import problem_with
from generator.markup.subset import disallowed_markup
from generator.model.types import Model, Sort
from generator.model.values import values_of
from generator.reading.document import Document
from generator.rules.base import Finding, file_rule
from generator.rules.lines import in_lines_with

_FENCE = re.compile(r"^(?:`{3,}|~{3,})")
CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
HTML = re.compile(r"<(?=[A-Za-z/!?])[^>\n]*>?|&(?:#\w+|[A-Za-z][A-Za-z0-9]*);")
LINK = re.compile(
    r"!\[[^\]\n]*\]\([^)\n]*\)?|\][ ]?\([ \t]*<?([^)>\n]*)>?|^ {0,3}\[[^\]\n]+\]:[ \t]*(\S*)", re.MULTILINE
)
_LINK_SIGNS = ("![", "](", "] (", "]:")
_EXTENSION_SIGNS = ("{:", "{.", "{#", "{%", "{{", "=", "8<", "!!!", "???", "///", ":::", "##", "*[", "[^", "[TOC]")
IN_FIELDS = ("{{", "{%", "{:")  # what would work from a field, too
EXTENSION = re.compile(
    r"\{[:.#%{][^}\n]*\}?|\{[ \t]*[\w-]+[ \t]*=[^}\n]*\}?"
    r"|^[ \t]*;?-+8<-+.*|^[ \t]*(?:!!!|\?\?\?\+?|///|:::|===)(?:[ \t].*)?$"
    r"|^#{2,6}[ \t]*(?:_|kb-)[^\n]*"  # would take the address of a part of the frame
    r"|^\*\[[^\]\n]+\]:.*|\[\^[^\]\n]+\]|\[TOC\]",
    re.MULTILINE,
)
DEEP = re.compile(r"^(?:[ \t]*(?:[-*+>]|\d+[.)])){7,}|^(?: {28,}|\t{7,})\S", re.MULTILINE)
IMAGE = re.compile(r"!\[[^\]\n]*\]?(?:\([^)\n]*\)?|\[[^\]\n]*\]?)?")
_OWN = r"[\w.-]+/[\w.-]+"
UPLOADED = re.compile(
    rf"https?://(?:www\.)?github\.com/(?:user-attachments|{_OWN}/(?:files|assets))/[^\s)\]>\"]*"
    r"|https?://(?:private-)?user-images\.githubusercontent\.com/[^\s)\]>\"]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _without_code(text: str) -> str:
    """Blank out code, which is shown and not interpreted; what this misjudges, ``outside_subset`` catches."""
    if "`" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    last_seen = {line.rstrip(" "): number for number, line in enumerate(lines) if _FENCE.match(line)}
    closed_by = ""
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if closed_by or (fence and last_seen.get(fence[0], 0) > number):
            lines[number] = " " * len(line)
            closed_by = "" if closed_by == line.rstrip(" ") else closed_by or (fence[0] if fence else "")
        elif "`" in line:
            lines[number] = CODE.sub(lambda match: " " * len(match[0]), line)
    return "\n".join(lines)


def _matches(
    document: Document[Model], pattern: re.Pattern[str], signs: tuple[str, ...] = ()
) -> Iterator[tuple[Span, re.Match[str]]]:
    for match in in_lines_with(signs, pattern, _without_code(document.source.text)):
        yield document.source.span_of(match.start(), match.end()), match


@file_rule("KB511", "raw-html", Model, "HTML のタグや文字参照は書かないでください", Told.FORM)
def raw_html(document: Document[Model]) -> Iterator[Finding]:
    """No HTML in contributed text, in the front matter or below it.

    Bad: `<b>重要</b>`, `<script>`, `<!-- メモ -->`, `&#64;`
    Good: `**重要**`
    """
    for span, match in _matches(document, HTML):
        yield Finding(span, f"「{match[0][:20]}」があります", "タグを消してください。強調は **重要** と書けます")


@file_rule("KB512", "unsafe-link", Model, "リンクは https:// で始まる公開ページだけにしてください", Told.FORM)
def unsafe_link(document: Document[Model]) -> Iterator[Finding]:
    """Links lead to public https pages under plain domain names.

    Bad: `javascript:`, `data:`, `//host`, `https://lg.jp@host/`, a shortener, an IP address
    Good: `https://www.digital.go.jp/policies/local_governments`
    """
    mend = "公開ページのアドレス(https://…)をそのまま書いてください"
    for path, address in values_of(document.model, Sort.ADDRESS):
        if problem := problem_with(address):
            yield Finding(document.at(*path), f"「{address[:40]}」は{problem}", mend)
    for span, match in _matches(document, LINK, _LINK_SIGNS):
        if match[0].startswith("!"):
            continue  # an image, which has a rule of its own
        address = (match[1] or match[2] or "").split(' "')[0].strip()
        if match.start() >= document.source.body_start and (problem := problem_with(address)):
            yield Finding(span, f"「{address[:40]}」は{problem}", mend)


@file_rule(
    "KB513",
    "markup-extension",
    Model,
    "波かっこの属性や差し込みなど、特別な記法は使わないでください",
    Told.FORM,
)
def markup_extension(document: Document[Model]) -> Iterator[Finding]:
    """No attribute lists, snippets, admonitions, template expressions, footnotes or abbreviations.

    Bad: `{: onclick="…" }`, `--8<-- "mkdocs.yml"`, `{{ config }}`, `!!! note`
    Good: paragraphs, lists, tables, quotations, bold, code and links
    """
    for span, match in _matches(document, EXTENSION, _EXTENSION_SIGNS):
        if match.start() >= document.source.body_start or match[0].startswith(IN_FIELDS):
            yield Finding(
                span, f"「{match[0].strip()[:20]}」があります", "この記法を消し、ふつうの文章で書いてください"
            )


@file_rule("KB514", "image", Model, "画像は載せられません", Told.FORM)
def image(document: Document[Model]) -> Iterator[Finding]:
    """No images: they cannot be checked for personal data and do not pass into closed networks.

    Bad: `![画面](screen.png)`
    Good: what the image shows, in words
    """
    for span, _match in _matches(document, IMAGE):
        yield Finding(span, "画像の記法があります", "画像の内容を文章で書いてください")


@file_rule("KB517", "uploaded-file", Model, "アップロードしたファイルへのリンクは書かないでください", Told.FORM)
def uploaded_file(document: Document[Model]) -> Iterator[Finding]:
    """No file that was dropped into an issue or a comment: nobody has looked into it, and it can vanish.

    Bad: `[手順書](https://github.com/user-attachments/files/1/tejun.pdf)`
    Good: the page on which the municipality publishes the file, or what matters of it, in words
    """
    mend = "中をだれも確かめておらず、消えることもあります。要点を文章で書くか、公開ページのアドレスに替えてください"
    for span, match in _matches(document, UPLOADED, ("github",)):
        yield Finding(span, f"「{match[0][:40]}」があります", mend)


@file_rule("KB515", "outside-subset", Model, "本文は使える記法だけで書いてください", Told.CHECK)
def outside_subset(document: Document[Model]) -> Iterator[Finding]:
    """Whatever the patterns above miss, the rendered text itself is looked at.

    The text is rendered whole, as on its page: a link in one section may be defined in another.

    Bad: any text that the Markdown engine turns into a tag, attribute or address outside the subset
    Good: text whose rendering stays inside it
    """
    markup = disallowed_markup(document.source.body)
    if not markup or _is_told(document):
        return
    sections = document.sections.values()
    section = next((part for part in sections if disallowed_markup(part.text)), next(iter(sections)))
    span = Span.on_line(section.line, 1, max(len(section.title) + 3, 1))
    found = f"表示すると {'、'.join(dict.fromkeys(markup))} になる部分があります"
    yield Finding(span, found, "記号の前後を見直すか、その部分を書き換えてください")


def _is_told(document: Document[Model]) -> bool:
    """Whether one of the patterns above has said already what is wrong."""
    others = (raw_html, unsafe_link, markup_extension, image, nested_too_deep)
    return any(next(other.check(document), None) for other in others)


@file_rule("KB516", "nested-too-deep", Model, "一覧や引用の入れ子は6段までにしてください", Told.FORM)
def nested_too_deep(document: Document[Model]) -> Iterator[Finding]:
    """Lists and quotations nest at most six levels; no reader follows more, and the engine would give up.

    Bad: `- - - - - - - 深すぎる項目`
    Good: `- 項目` with items below it
    """
    for span, _match in _matches(document, DEEP):
        yield Finding(span, "入れ子が深すぎます", "項目を分けて、浅い一覧に書き直してください")


RULES = (raw_html, unsafe_link, markup_extension, image, outside_subset, nested_too_deep, uploaded_file)
