"""Which addresses contributed text may point to: public https pages, and nothing that only looks like one."""

import html
import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

HIDDEN = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
REFERENCE = re.compile("&(?:#[xX]?[0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;)")
HOST = re.compile(r"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$")
SHORTENERS = frozenset({"bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "x.gd", "lin.ee"})


def problem_with(address: str) -> str:
    """Return what is wrong with ``address`` in Japanese, or an empty text when it is safe.

    The address is judged as a browser would read it in an attribute: character references
    resolved (``&sect=1`` is none), invisible characters dropped, full-width forms folded.
    """
    plain = REFERENCE.sub(lambda match: html.unescape(match[0]), address)
    seen = unicodedata.normalize("NFKC", HIDDEN.sub("", plain))
    if seen != address:
        return "空白・文字参照・見えない文字・全角文字が混ざっています"
    if not seen.startswith("https://"):
        return "https:// で始まっていません"
    if "\\" in seen or "<" in seen or '"' in seen:
        return "アドレスに使えない記号があります"
    try:
        parts = urlsplit(seen)
        port = parts.port
    except ValueError:
        return "アドレスの形になっていません"
    return _problem_with_host(parts.hostname or "", named="@" in parts.netloc, port=port)


def _problem_with_host(host: str, *, named: bool, port: int | None) -> str:
    if named:
        return "アドレスに @ があり、行き先を見誤らせます"
    if not HOST.match(host) or host.startswith("xn--") or ".xn--" in host:
        return "IP アドレスです" if _is_ip(host) else "ドメイン名が英数字ではありません"
    if host in SHORTENERS:
        return "短縮アドレスです"
    return "" if port in {None, 443} else "ポート番号が付いています"


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True
