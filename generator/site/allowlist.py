"""What a finished page may consist of: tags, attributes, addresses, scripts. Everything else is refused."""

import json
import re

from generator import _
from generator.markup.addresses import problem_with
from generator.site.policy import POLICY_FORM, is_of_the_theme

Attributes = tuple[tuple[str, str | None], ...]

_EVERYWHERE = frozenset(
    {"class", "id", "role", "lang", "dir", "hidden", "tabindex", "data-search-exclude", "data-search-unquoted"}
)
_PREFIXES = ("aria-", "data-kb-")
_CHROME_PREFIXES = (*_PREFIXES, "data-md-")
_PLAIN = (
    "article aside blockquote br code dd defs del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li nav p pre section span strong summary table tbody thead tr ul"
)
_CONTENT: dict[str, frozenset[str]] = {
    **{tag: frozenset() for tag in _PLAIN.split()},
    "a": frozenset({"href", "rel", "download"}),
    "details": frozenset({"open"}),
    "span": frozenset({"popover"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"align"}),
    "th": frozenset({"align", "scope"}),
    "time": frozenset({"datetime"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "svg": frozenset({"width", "height", "viewbox", "focusable"}),
    "pattern": frozenset({"width", "height", "patternunits", "patterntransform"}),
    "rect": frozenset({"x", "y", "width", "height", "fill"}),
    "text": frozenset({"x", "y"}),
    "path": frozenset({"d"}),
}
_FIELD = "type name autocomplete placeholder required spellcheck autocapitalize autocorrect"
_CONTROLS: dict[str, frozenset[str]] = {
    "form": frozenset({"name"}),
    "input": frozenset(_FIELD.split()),
    "label": frozenset({"for"}),
    "button": frozenset({"type", "title"}),
}
_OPENER = _EVERYWHERE | {"type", "popovertarget", "popovertargetaction"}  # a button that needs no script
_CHROME: dict[str, frozenset[str]] = {
    **_CONTENT,
    **_CONTROLS,
    "html": frozenset(),
    "head": frozenset(),
    "title": frozenset(),
    "body": frozenset(),
    "main": frozenset(),
    "svg": frozenset({"viewbox", "xmlns", "width", "height"}),
    "meta": frozenset({"charset", "name", "property", "content", "http-equiv"}),
    "link": frozenset({"rel", "href", "title", "type", "as"}),
    "script": frozenset({"src", "id", "type"}),
    "noscript": frozenset(),
}
_LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"})
_DATA_TYPES = frozenset({"application/ld+json", "application/json"})
_RELATIVE = re.compile(r"(?:[\w.%~-]+/)*[\w.%~-]*(?:\?[\w.=&%~-]*)?(?:#\S*)?", re.ASCII)
_MAIL_TO_NOBODY = re.compile(r"mailto:\?subject=[\w.~%-]*&body=[\w.~%-]*", re.ASCII)  # the reader says who gets it
_MAIL = re.compile(r"mailto:[\w.+-]+@[a-z0-9.-]+(?:\?subject=[\w.~%-]*&body=[\w.~%-]*)?", re.ASCII)
_HTTP_EQUIV = {"refresh": re.compile(r"0; url=[a-z0-9-]+\.html"), "Content-Security-Policy": POLICY_FORM}


_IN_CONTENT, _WITH_CONTROLS, _IN_CHROME = (
    {tag: names | _EVERYWHERE for tag, names in table.items()} for table in (_CONTENT, _CONTENT | _CONTROLS, _CHROME)
)


def faults_of(tag: str, attributes: Attributes, *, content: bool, controls: bool) -> list[str]:
    """Return what is wrong with a start tag, as Japanese phrases.

    ``content`` tells whether it stands inside the article; ``controls``, whether form controls
    may stand there.
    """
    values = {name: value or "" for name, value in attributes}
    allowed = (_WITH_CONTROLS if controls else _IN_CONTENT) if content else _IN_CHROME
    names = _OPENER if tag == "button" and "popovertarget" in values else allowed.get(tag)
    if names is None:
        return [_("許可していないタグ <{tag}> があります", tag=tag)]
    prefixes = _PREFIXES if content else _CHROME_PREFIXES
    faults = [
        _("<{tag}> に許可していない属性 {name} があります", tag=tag, name=name)
        for name in values
        if name not in names and not name.startswith(prefixes)
    ]
    return faults + _address_faults(tag, values)


def script_fault(attributes: Attributes, text: str) -> str:
    """Return what is wrong with the text of a script, or nothing."""
    values = {name: value or "" for name, value in attributes}
    if "src" in values:
        return _("src のある <script> に文が書かれています") if text.strip() else ""
    if values.get("type") in _DATA_TYPES:
        return "" if _is_harmless_json(text) else _("<script> のデータが正しい JSON ではないか、< を含んでいます")
    return "" if is_of_the_theme(text) else _("知らないスクリプトが書かれています({strip})", strip=text.strip()[:40])


def is_relative(address: str) -> bool:
    """Whether ``address`` stays within the site as a browser would read it."""
    return _RELATIVE.fullmatch(address) is not None


def _address_faults(tag: str, values: dict[str, str]) -> list[str]:
    """Judge every attribute that leads or loads."""
    rels = set(values.get("rel", "").split())
    ours = {"href"} if "data-kb-contact" in values and _MAIL.fullmatch(values.get("href", "")) else set()
    faults = [
        _(
            "<{tag}> の {name} に許可していないアドレスがあります({values})",
            tag=tag,
            name=name,
            values=values[name][:80],
        )
        for name in ("href", "src")
        if name in values and name not in ours and not _is_good(tag, values[name], rels)
    ]
    form = _HTTP_EQUIV.get(values.get("http-equiv", ""))
    if "http-equiv" in values and not (form and form.fullmatch(values.get("content", ""))):
        faults.append(_("<meta http-equiv> は、サイト内への転送と、読み込みの制限にだけ使えます"))
    return faults


def _is_good(tag: str, address: str, rels: set[str]) -> bool:
    if tag == "a":
        return is_relative(address) or bool(_MAIL_TO_NOBODY.fullmatch(address)) or not problem_with(address)
    if tag == "link" and not rels & _LOADED_LINKS:
        return is_relative(address) or address.startswith(("https://", "http://"))
    return is_relative(address)


def _is_harmless_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return "<" not in text
