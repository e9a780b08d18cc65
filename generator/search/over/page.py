"""A page of any builder: what is searched of it, and what it gets so that a reader can search."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, relpath
from urllib.parse import quote

from generator import _, spoken
from generator.findings.diagnostics import CannotRunError
from generator.search.finished import FinishedPage
from generator.search.step import FOLDER, LINES_STYLE, PAGE, STYLE

BOX_STYLE = f"{FOLDER}/box.css"
PLACE = 'id="ja-search"'  # of a page where results are shown
_HEAD = 4096  # bytes in which a page says how its signs are written
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_CODECS = {"shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932"}
_OURS = re.compile("<!--ja-search-->.*?<!--/ja-search-->\n?", re.DOTALL)
_END = re.compile(r"</body\s*>(?!.*</body\s*>)", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_DESCRIBED = re.compile(
    r"<meta\b(?=[^>]*\bname\s*=\s*[\"']?description\b)[^>]*\bcontent\s*=\s*\"([^\"]*)\"", re.IGNORECASE
)
_MOVED = re.compile(r"<meta\b[^>]*http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_KEPT_OUT = re.compile(r"<(?:html|body)\b[^>]*\bdata-kb-search\s*=\s*[\"']?no\b", re.IGNORECASE)
_MAIN, _ARTICLE, _BODY = (
    re.compile(rf"<{name}\b[^>]*>(.*)</{name}\s*>", re.IGNORECASE | re.DOTALL) for name in ("main", "article", "body")
)
_MAIN_ROLE = re.compile(r"<(\w+)\b[^>]*\brole\s*=\s*[\"']?main\b[^>]*>", re.IGNORECASE)
_ARTICLE_BEGINS = re.compile(r"<article\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page by its path in the site: its text as its builder left it, without ours, and how its signs are written."""

    path: str
    text: str
    codec: str

    def finished(self) -> FinishedPage | None:
        """Return what is searched of the page; None of one that only leads to another or shows results, or is kept out.

        ``data-kb-search="no"`` on ``html`` or ``body`` keeps a page out, on any other element what is inside.
        """
        if _MOVED.search(self.text) or _KEPT_OUT.search(self.text) or PLACE in self.text:
            return None
        title = " ".join(unescape(found[1] if (found := _TITLE.search(self.text)) else self.path).split())
        described = _DESCRIBED.search(self.text)
        return FinishedPage(
            quote(self.path), title, _main_part(self.text), {"description": unescape(described[1])} if described else {}
        )

    def with_search(self, results: str, *, box: bool) -> bytes:
        """Return the page with a field whose answers ``results`` shows, or with the results if it has the place."""

        def to(path: str) -> str:
            return quote(relpath(path, dirname(self.path) or "."))

        text = self.text
        if PLACE in text or box:
            ours = _shown(to) if PLACE in text else _asked(to, results)
            end = _END.search(text)
            at = end.start() if end else len(text)
            text = f"{text[:at]}<!--ja-search-->{ours}<!--/ja-search-->\n{text[at:]}"
        return text.encode(self.codec, "xmlcharrefreplace")


def page_in(path: str, content: bytes) -> WebPage:
    """Return the page that a file holds.

    Raises:
        CannotRunError: Its signs are not written as it says.
    """
    said = _CHARSET.search(content[:_HEAD])
    name = said[1].decode().lower() if said else "utf-8"
    codec = "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else _CODECS.get(name, name)
    try:
        text = content.decode(codec)
    except (LookupError, UnicodeDecodeError) as error:
        msg = _("文字として読めません({name}): {path}", name=name, path=path)
        raise CannotRunError(msg) from error
    return WebPage(path, _OURS.sub("", text), codec)


def results_page() -> bytes:
    """Return a page that shows what is found, for a site that has no place for it."""
    title, first = _("検索"), _("最初のページへ")
    head = f'<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>{title}</title>'
    body = f'<p><a href="./index.html">{first}</a></p>\n<h1>{title}</h1>\n<div {PLACE}></div>'
    text = f'<!doctype html>\n<html lang="{spoken()}">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    return WebPage("ja-search.html", text, "utf-8").with_search("", box=False)


def _main_part(text: str) -> str:
    """Return what the page is about: its only article, its main part, or all of it."""
    found = _MAIN.search(text)
    main = (found[1] if found else "") or _in_role(text) or (body[1] if (body := _BODY.search(text)) else text)
    article = _ARTICLE.search(main)
    return article[1] if article and len(_ARTICLE_BEGINS.findall(main)) == 1 else main


def _in_role(text: str) -> str:
    """Return what is inside the element that says that it is the main part, as Sphinx has it; "" if there is none."""
    found = _MAIN_ROLE.search(text)
    if not found:
        return ""
    depth, tags = 1, re.compile(rf"<(/?){found[1]}\b[^>]*>", re.IGNORECASE)
    for tag in tags.finditer(text, found.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return text[found.end() : tag.start()]
    return text[found.end() :]


def _shown(to: Callable[[str], str]) -> str:
    links = "".join(f'<link rel="stylesheet" href="{to(style)}">' for style in (STYLE, LINES_STYLE))
    return f'{links}<script src="{to(PAGE)}"></script>'


def _asked(to: Callable[[str], str], results: str) -> str:
    label, button = _("サイト内検索"), _("検索")
    field = f'<label for="ja-search-box">{label}</label><input id="ja-search-box" name="q" type="search">'
    form = f'<form class="ja-search-box" role="search" action="{to(results)}" data-kb-search="no">'
    return f'<link rel="stylesheet" href="{to(BOX_STYLE)}">{form}{field}<button>{button}</button></form>'
