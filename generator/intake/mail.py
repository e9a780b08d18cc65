"""A mail as it was saved (.eml) → its texts: every encoding undone, HTML and attachments included."""

import html
import re
from email import message_from_bytes, message_from_string, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage

from generator.findings.diagnostics import RefusedError

_MAX_PARTS = 50
_MARK, _MAILBOX = b"\xef\xbb\xbf", (b"From ", b">From ")
_HEADER = re.compile(rb"[!-9;-~]+:|[ \t]")
_OF_A_MAIL = re.compile(rb"(?:subject|mime-version|content-type|content-transfer-encoding):", re.IGNORECASE)
_CUT_WORD = re.compile(r'\*0="?=\?')
_TAG = re.compile(r"<[^<>]*>")
# What the parser of the standard library raises, beside its own defects, on headers and nests made to break it.
_UNREADABLE = (MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError)


def is_mail(data: bytes) -> bool:
    """Whether ``data`` begins with the headers of a mail, or with the line that a mailbox puts before them."""
    head = data[:20_000].removeprefix(_MARK).lstrip().replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    first, *rest = head.split(b"\n")
    headers = [first, *rest] if not first.startswith(_MAILBOX) else rest
    return all(map(_HEADER.match, headers)) and any(map(_OF_A_MAIL.match, headers))


def parts_of(data: bytes) -> list[tuple[str, bytes]]:
    """Return the name (empty for a body) and the content of every text in the mail; bodies come as UTF-8.

    Raises:
        RefusedError: It is no mail that can be taken apart.
    """
    try:
        return _parts(data)
    except _UNREADABLE as error:
        msg = "メールを読み取れません。本文をテキストファイルに写すか、添付ファイルだけを保存して渡してください"
        raise RefusedError(msg) from error


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    mail = message_from_bytes(data.removeprefix(_MARK).lstrip(), policy=policy.default)
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
        text = payload.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):  # unknown, or one that decodes no bytes
        text = payload.decode("utf-8", "replace")
    return without_tags(text) if part.get_content_type() == "text/html" else text


def without_tags(text: str) -> str:
    """Return the text of an HTML mail; a parser would take hours over a body that opens tags and closes none."""
    return html.unescape(_TAG.sub("", text))
