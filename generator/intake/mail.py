"""A mail as it was saved (.eml) → its texts: every encoding undone, HTML and attachments included."""

import codecs
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, message_from_string, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.reading.text import likely_text

_MAX_PARTS = 50
_MOST_BOUNDARIES = 200  # of parts in parts, which the parser of the standard library takes apart again and again
_LONGEST_HEADER = 4_000  # signs of a subject or a sender; the parser takes seconds over many times as many
_MARK, _MAILBOX = b"\xef\xbb\xbf", (b"From ", b">From ")
_HEADER = re.compile(rb"[!-9;-~]+:|[ \t]")
_OF_A_MAIL = re.compile(rb"(?:subject|mime-version|content-type|content-transfer-encoding):", re.IGNORECASE)
_CUT_WORD = re.compile(r'\*0="?=\?')
_UNTOLD = noted("メールを読み取れません。本文をテキストファイルに写すか、添付ファイルだけを保存して渡してください")
_TAG = re.compile(r"<[^<>]*>")
_ENDS_A_LINE = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/blockquote)\b[^<>]*>(?:\r?\n)?", re.IGNORECASE)
_UNSEEN = re.compile(r"<(/?)(?:style|script|title)\b[^<>]*>", re.IGNORECASE)
# What is shown and has no sign in a text: cells beside each other, items, and words that are struck out.
_NEXT_CELL = re.compile(r"</t[dh]>\s*(?=<t[dh]\b)", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>\s*", re.IGNORECASE)
_STRUCK = re.compile(
    r"<(s|strike|del)\b[^<>]*>([^<>]{1,500})</\1>|<(span|font)\b[^<>]{0,500}line-through[^<>]{0,500}>([^<>]{1,500})</\3>",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"<(span|div|p|td)\b[^<>]{0,500}(?:display\s*:\s*none|mso-hide\s*:\s*all)[^<>]{0,500}>[^<>]{0,2000}</\1>",
    re.IGNORECASE,
)
# Codecs that no mail names but to break its reader; some leave nothing of a text, and which ones depends on the Python.
_OF_PYTHON_ALONE = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"}
# What the parser of the standard library raises, beside its own defects, on headers and nests made to break it.
_UNREADABLE = (MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError)


def is_mail(data: bytes) -> bool:
    """Whether ``data`` begins with the headers of a mail, or with the line that a mailbox puts before them."""
    head = data[:20_000].removeprefix(_MARK).lstrip().replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    first, *rest = head.split(b"\n")
    headers = [first, *rest] if not first.startswith(_MAILBOX) else rest
    return all(map(_HEADER.match, headers)) and any(map(_OF_A_MAIL.match, headers))


@dataclass(frozen=True, slots=True)
class Mail:
    """The subject of a mail, and the name (empty for a body) and content of its parts; bodies come as UTF-8.

    ``sender`` is the name that mail programs show, without the address.
    """

    subject: str
    parts: Sequence[tuple[str, bytes]]
    sender: str = ""


def mail_in(data: bytes) -> Mail:
    """Return what is in a mail.

    Raises:
        RefusedError: It is no mail that can be taken apart.
    """
    try:
        if data.count(b"boundary=") > _MOST_BOUNDARIES:
            raise RefusedError(_(_UNTOLD))
        mail = message_from_bytes(data.removeprefix(_MARK).lstrip(), policy=policy.default)
        for name in ("Subject", "From"):
            _shorten(mail, name)
        return Mail(_subject(mail), _parts(mail), parseaddr(str(mail.get("From", "")))[0])
    except _UNREADABLE as error:
        raise RefusedError(_(_UNTOLD)) from error


def _shorten(mail: EmailMessage, name: str) -> None:
    raw = next((value for other, value in mail.raw_items() if other.lower() == name.lower()), "")
    if len(raw) > _LONGEST_HEADER:
        mail.replace_header(name, " ".join(raw[:_LONGEST_HEADER].split()))


def _subject(mail: EmailMessage) -> str:
    """Return the subject; some mail programs send it in its character set as it is."""
    raw = next((value for name, value in mail.raw_items() if name.lower() == "subject"), "")
    if re.search("[\udc80-\udcff]", raw):
        return " ".join(likely_text(raw.encode("utf-8", "surrogateescape")).split())
    return " ".join(str(mail.get("Subject", "")).split())


def _parts(mail: EmailMessage) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for part, _number in zip(mail.walk(), range(_MAX_PARTS), strict=False):
        if not part.is_multipart():
            name = _name(part)
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                found.append((name, payload if name else _body(part, payload).encode("utf-8", "replace")))
    return found


def _name(part: EmailMessage) -> str:
    """Return the name of an attachment; some mail programs cut words of RFC 2047 into the pieces of RFC 2231."""
    headers = "".join(f"{name}: {value}\n" for name, value in part.raw_items() if name.lower().startswith("content-"))
    if not _CUT_WORD.search(headers):
        return part.get_filename("")
    return str(make_header(decode_header(message_from_string(headers).get_filename(""))))


def _body(part: EmailMessage, payload: bytes) -> str:
    """Return the text of a body; what its character set does not know is replaced, for armour is plain ASCII."""
    try:
        charset = codecs.lookup(part.get_content_charset("utf-8")).name
        text = payload.decode("utf-8" if charset in _OF_PYTHON_ALONE else charset, "replace")
    except (LookupError, ValueError):  # unknown, or one that decodes no bytes
        text = payload.decode("utf-8", "replace")
    return without_tags(text) if part.get_content_type() == "text/html" else text


def without_tags(text: str) -> str:
    """Return the text of an HTML mail; a parser would take hours over a body that opens tags and closes none."""
    told = _STRUCK.sub(lambda match: f"~~{match[2] or match[4]}~~", _HIDDEN.sub("", _seen(text)))
    told = _ITEM.sub("- ", _NEXT_CELL.sub("\t", told))
    return html.unescape(_TAG.sub("", _ENDS_A_LINE.sub("\n", told)))


def _seen(text: str) -> str:
    """Return ``text`` without what no reader of a page sees, as far as it is closed."""
    kept, start, unseen = [], 0, -1
    for tag in _UNSEEN.finditer(text):
        if not tag[1] and unseen < 0:
            unseen = tag.start()
        elif tag[1] and unseen >= 0:
            kept.append(text[start:unseen])
            start, unseen = tag.end(), -1
    return "".join([*kept, text[start:]])
