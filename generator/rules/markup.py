"""KB51x: contributed text stays inside the safe Markdown subset and never becomes markup of its own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator import _, noted
from generator.findings.diagnostics import Span, Told
from generator.language.later import later
from generator.markup.addresses import MIXED, near_address, problem_with
from generator.markup.read import code_lines
from generator.markup.subset import deep_lines, disallowed_markup
from generator.model.types import Model, Sort
from generator.model.values import values_of
from generator.reading.document import Document
from generator.reading.source import SourceFile
from generator.rules.base import FileRule, Finding, file_rule, source_rule
from generator.rules.lines import in_lines_at, in_lines_with, line_of

CODE = later(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
# The elements of HTML; <市民> or a<b in prose is none and is shown as typed.
_ELEMENTS = (
    "a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col"
    "|colgroup|data|datalist|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame"
    "|frameset|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math"
    "|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|p|param|picture|plaintext|portal|pre|progress|q|rp|rt"
    "|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td"
    "|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xmp"
)
HTML = later(
    rf"</?(?:{_ELEMENTS}|[a-z]+-[a-z-]+)(?:/?>|[ \t/]+[^<>\n]*>|[ \t]+[a-z-]+[ \t]*=[^<>\n]*)"
    rf"|<(?:script|style|iframe|img|svg|object|embed)\b|<(?![a-z]\b)(?:{_ELEMENTS})[ \t]*$"  # with no end on its line
    r"|<(?:!--|!DOCTYPE\b|!\[CDATA\[|\?[a-z])[^>\n]*>?|&(?:#\w+|[A-Za-z][A-Za-z0-9]*);",
    re.IGNORECASE | re.MULTILINE,
)
LINK = later(
    r"!\[[^\]\n]*\]\([^)\n]*\)?|\]\([ \t]*<?([^)>\n]*)>?|^ {0,3}\[[^\]\n]+\]:[ \t]*(\S*)"
    r"|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*)>",
    re.MULTILINE,
)
_LINK_SIGNS = ("![", "](", "]:", "<")
_EXTENSION_SIGN = later(
    r"\{(?:[:.#%{]|[ \t]*[\w-]+[ \t]*=)|8<|!!!|\?\?\?|///|:::|===|##[ \t]*(?:_|kb-)|\*\[|\[(?:\^|TOC\])"
)
IN_FIELDS = ("{{", "{%", "{:")  # what would work from a field, too
EXTENSION = later(
    r"\{[:.#%{][^}\n]*\}?|\{[ \t]*[\w-]+[ \t]*=[^}\n]*\}?"
    r"|^[ \t]*;?-+8<-+.*|^[ \t]*(?:!!!|\?\?\?\+?|///|:::|===)(?:[ \t].*)?$"
    r"|^#{2,6}[ \t]*(?:_|kb-)[^\n]*"  # would take the address of a part of the frame
    r"|^\*\[[^\]\n]+\]:.*|\[\^[^\]\n]+\]|\[TOC\]",
    re.MULTILINE,
)
IMAGE = later(r"!\[[^\]\n]*\]?(?:\([^)\n]*\)?|\[[^\]\n]*\]?)?")
_OWN = r"[\w.-]+/[\w.-]+"
UPLOADED = later(
    rf"https?://(?:www\.)?github\.com/(?:user-attachments|{_OWN}/(?:files|assets))/[^\s)\]>\"]*"
    r"|https?://(?:private-)?user-images\.githubusercontent\.com/[^\s)\]>\"]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _without_code(text: str, body_start: int) -> str:
    """Blank out code, which is shown and not interpreted; what this misjudges, ``outside_subset`` catches."""
    body = text[body_start:]
    if "`" not in text and "~~~" not in text and "    " not in body:
        return text
    lines = [CODE.sub(lambda match: " " * len(match[0]), line) for line in text.split("\n")]
    first = text.count("\n", 0, body_start)
    for number in code_lines(body):
        lines[first + number] = " " * len(lines[first + number])
    return "\n".join(lines)


def _matches(
    source: SourceFile, pattern: re.Pattern[str], signs: tuple[str, ...] | re.Pattern[str] = ()
) -> Iterator[tuple[Span, re.Match[str]]]:
    text = _without_code(source.text, source.body_start)
    found = in_lines_with(signs, pattern, text) if isinstance(signs, tuple) else in_lines_at(signs, pattern, text)
    for match in found:
        yield source.span_of(match.start(), match.end()), match


@source_rule("KB511", "raw-html", "HTML のタグや文字参照は書かないでください", Told.FORM)
def raw_html(source: SourceFile) -> Iterator[Finding]:
    """No HTML in contributed text, in the front matter or below it.

    Bad: `<b>重要</b>`, `<script>`, `<!-- メモ -->`, `&#64;`
    Good: `**重要**`, `a<b かつ 5<10`
    """
    for span, match in _matches(source, HTML, ("<", "&")):
        mend = _("タグを消してください。強調は **重要**、文字としての < や & は全角の ＜ ＆ で書けます")
        yield Finding(span, _("「{match}」があります", match=match[0][:20]), mend)


@source_rule("KB512", "unsafe-link", "リンクは https:// で始まる公開ページだけにしてください", Told.FORM)
def unsafe_link(source: SourceFile) -> Iterator[Finding]:
    """Links lead to public https pages under plain domain names.

    Bad: `javascript:`, `data:`, `//host`, `https://lg.jp@host/`, a shortener, an IP address
    Good: `https://www.digital.go.jp/policies/local_governments`
    """
    for span, match in _matches(source, LINK, _LINK_SIGNS):
        if match[0].startswith("!"):
            continue  # an image, which has a rule of its own
        address = (match[1] or match[2] or match[3] or "").split(' "')[0].strip()
        if match.start() >= source.body_start:
            yield from _unsafe(address, span)


def _unsafe(address: str, span: Span) -> Iterator[Finding]:
    if problem := problem_with(address):
        found = _("「{address}」は{problem}", address=address[:40], problem=_(problem))
        yield Finding(span, found, _instead_of(address, problem))


def _instead_of(address: str, problem: str) -> str:
    if near := near_address(address):
        return _("「{near}」で開けることを確かめて、そう書いてください", near=near)
    if problem == MIXED and address.startswith("https://"):  # browsers hand out what they show in other letters
        return _("EdgeかChromeで開き、アドレス欄から写し直してください")
    return _("公開ページのアドレス(https://…)をそのまま書いてください")


def _unsafe_fields(document: Document[Model]) -> Iterator[Finding]:
    """Yield what is wrong with addresses in fields; which of them are addresses only a model tells."""
    for path, address in values_of(document.model, Sort.ADDRESS):
        if problem_with(address):  # where a value stands is dear to find out
            yield from _unsafe(address, document.at(*path))


@source_rule(
    "KB513",
    "markup-extension",
    "波かっこの属性や差し込みなど、特別な記法は使わないでください",
    Told.FORM,
)
def markup_extension(source: SourceFile) -> Iterator[Finding]:
    """No attribute lists, snippets, admonitions, template expressions, footnotes or abbreviations.

    Bad: `{: onclick="…" }`, `--8<-- "mkdocs.yml"`, `{{ config }}`, `!!! note`
    Good: paragraphs, lists, tables, quotations, bold, code and links
    """
    for span, match in _matches(source, EXTENSION, _EXTENSION_SIGN):
        if match.start() >= source.body_start or match[0].startswith(IN_FIELDS):
            yield Finding(
                span,
                _("「{strip}」があります", strip=match[0].strip()[:20]),
                _("この記法を消し、ふつうの文章で書いてください"),
            )


_INSTEAD_OF_IMAGES = noted("画像の内容を文章で書くか、content/figures に図を置いて figures に書いてください")


@source_rule("KB514", "image", "画像は載せられません", Told.FORM)
def image(source: SourceFile) -> Iterator[Finding]:
    """No images: they cannot be checked for personal data and do not pass into closed networks.

    Bad: `![画面](screen.png)`
    Good: what the image shows, in words
    """
    for span, _match in _matches(source, IMAGE):
        yield Finding(span, _("画像の記法があります"), _INSTEAD_OF_IMAGES)


@source_rule("KB517", "uploaded-file", "アップロードしたファイルへのリンクは書かないでください", Told.FORM)
def uploaded_file(source: SourceFile) -> Iterator[Finding]:
    """No file that was dropped into an issue or a comment: nobody has looked into it, and it can vanish.

    Bad: `[手順書](https://github.com/user-attachments/files/1/tejun.pdf)`
    Good: the page on which the municipality publishes the file, or what matters of it, in words
    """
    mend = _("中をだれも確かめておらず、消えることもあります。要点を文章で書くか、公開ページのアドレスに替えてください")
    for span, match in _matches(source, UPLOADED, ("github",)):
        yield Finding(span, _("「{match}」があります", match=match[0][:40]), mend)


@file_rule("KB515", "outside-subset", Model, "本文は使える記法だけで書いてください", Told.CHECK)
def outside_subset(document: Document[Model]) -> Iterator[Finding]:
    """Whatever the patterns above miss, what the text says is looked at.

    The text is read whole, as on GitHub: a link in one section may be defined in another.

    Bad: any text that becomes an image, a main heading or a link outside the subset
    Good: text that stays inside it
    """
    outside = disallowed_markup(document.source.body)
    if not outside or _is_told(document.source):
        return
    found = _("、").join(dict.fromkeys(part.found for part in outside))
    span = line_of(document.source, outside[0].line)
    yield Finding(
        span,
        _("表示すると {found} になる部分があります", found=found),
        _("記号の前後を見直すか、その部分を書き換えてください"),
    )


def _is_told(source: SourceFile) -> bool:
    """Whether one of the patterns above has said already what is wrong."""
    others = (raw_html, unsafe_link, markup_extension, image, nested_too_deep)
    return any(next(other.check(source), None) for other in others)


@source_rule("KB516", "nested-too-deep", "一覧や引用の入れ子は6段までにしてください", Told.FORM)
def nested_too_deep(source: SourceFile) -> Iterator[Finding]:
    """Lists and quotations nest at most six levels; no reader follows more, and the engine would give up.

    Bad: `- - - - - - - 深すぎる項目`
    Good: `- 項目` with items below it
    """
    for line in deep_lines(source.body):
        yield Finding(line_of(source, line), _("入れ子が深すぎます"), _("項目を分けて、浅い一覧に書き直してください"))


RULES = (
    raw_html,
    unsafe_link,
    FileRule(unsafe_link.rule, Model, _unsafe_fields),
    markup_extension,
    image,
    outside_subset,
    nested_too_deep,
    uploaded_file,
)
