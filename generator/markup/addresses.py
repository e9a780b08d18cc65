"""Which addresses contributed text may point to: public https pages, and nothing that only looks like one."""

import html
import ipaddress
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote_to_bytes, urlsplit

from generator import noted

HIDDEN = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
REFERENCE = re.compile("&(?:#[xX]?[0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;)")
HOST = re.compile(r"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$")
_PLAIN = re.compile(rf"https://({HOST.pattern.strip('^$')})(?:/[A-Za-z0-9/._~%?=#+,-]*)?")
_BEGUN = re.compile(r"(?:https?:)?//|(?=www\.)")
_CODED = re.compile("(?:%[89a-fA-F][0-9a-fA-F])+")
_READ = re.compile(
    "[ぁ-ゖァ-ヺーｦ-ﾝ々〆〇一-鿿㐀-䶿・「」（）、。〜～]+"
)  # nothing that hides, reorders or ends a word
SHORTENERS = frozenset({"bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "x.gd", "lin.ee"})

SECOND = re.compile(r"[^/=&?#:]https?://")  # another address that was typed right behind
SENTENCE = re.compile("[。、」』]$")  # of the text around it

# What can be wrong with an address, in the order in which it is looked at.
MIXED = noted("空白・文字参照・見えない文字・全角文字が混ざっています")
NOT_HTTPS = noted("https:// で始まっていません")
UNUSABLE_SIGN = noted("アドレスに使えない記号があります")
NO_ADDRESS = noted("アドレスの形になっていません")
TWO = noted("2つのアドレスがつながっています")
ENDED = noted("終わりに句読点やかっこが付いています")
NAMED = noted("アドレスに @ があり、行き先を見誤らせます")
NUMERIC = noted("IP アドレスです")
NO_DOMAIN = noted("ドメイン名が英数字ではありません")
SHORTENED = noted("短縮アドレスです")
PORT = noted("ポート番号が付いています")


def takes_paths(address: str) -> bool:
    """Whether paths of pages can be added to ``address``: it ends before a query or a fragment."""
    return "?" not in address and "#" not in address


@lru_cache(maxsize=1024)  # an address is often cited twice
def problem_with(address: str) -> str:
    """Return what is wrong with ``address`` in Japanese, or an empty text when it is safe.

    The address is judged as a browser would read it in an attribute: character references
    resolved (``&sect=1`` is none), invisible characters dropped, full-width forms folded.
    """
    usual = _PLAIN.fullmatch(address)
    if usual and "xn--" not in usual[1] and usual[1] not in SHORTENERS:
        return ""
    plain = REFERENCE.sub(lambda match: html.unescape(match[0]), address)
    seen = unicodedata.normalize("NFKC", HIDDEN.sub("", plain))
    if seen != address:
        return MIXED
    if not seen.startswith("https://"):
        return NOT_HTTPS
    if wrong := _wrong_sign(seen):
        return wrong
    try:
        parts = urlsplit(seen)
        port = parts.port
    except ValueError:
        return NO_ADDRESS
    return _problem_with_host(parts.hostname or "", named="@" in parts.netloc, port=port)


def _wrong_sign(address: str) -> str:
    if any(sign in address for sign in '\\<"'):
        return UNUSABLE_SIGN
    if SECOND.search(address):
        return TWO
    return ENDED if SENTENCE.search(address) else ""


def near_address(address: str) -> str:
    """Return the safe address that differs from ``address`` in its beginning or in signs around it, or nothing."""
    bare = address.strip("<>（）()「」『』。、 ")
    near = _BEGUN.sub("https://", bare, count=1)
    return near if near != address and _BEGUN.match(bare) and not problem_with(near) else ""


def read_address(address: str) -> str:
    """Return ``address`` as people read it: Japanese letters instead of their codes, all else as it is.

    Browsers lead to the same page from either.
    """
    return _CODED.sub(_letters, address) if "%" in address else address


def _letters(codes: re.Match[str]) -> str:
    letters = unquote_to_bytes(codes[0]).decode("utf-8", "replace")
    return letters if _READ.fullmatch(letters) else codes[0]


def _problem_with_host(host: str, *, named: bool, port: int | None) -> str:
    if named:
        return NAMED
    if not HOST.match(host) or host.startswith("xn--") or ".xn--" in host:
        return NUMERIC if _is_ip(host) else NO_DOMAIN
    if host in SHORTENERS:
        return SHORTENED
    return "" if port in {None, 443} else PORT


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True
