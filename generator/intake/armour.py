"""Armour: answers as short lines of ASCII that pass through mail and chat, and tell when they were damaged.

JSON in UTF-8 → deflate → base64, between two marks; the closing one carries the number of base64
characters and the beginning of their SHA-256. White space and marks of quotation (``>``, ``|``) belong to
nothing of it, so quoting, indenting and wrapping again change nothing (docs/decisions/20261122-armour.md).
``forms/browser/armouring.js`` writes and reads the same.
"""

import base64
import hashlib
import json
import quopri
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import _, noted
from generator.entry.answers import Answers, read_answers
from generator.findings.diagnostics import RefusedError
from generator.intake.cells import Remark
from generator.intake.mail import without_tags

COLUMNS = 36
BEGIN = "[KYOSO1:BEGIN]"
_MARK = re.compile(r"\[KYOSO(\d+):BEGIN\]|\[KYOSO(\d+):END:(\d{1,7}):([0-9a-f]{16})\]")
_BETWEEN_CHARACTERS = re.compile(r"[\s>|＞｜\u200b\ufeff]+")
_HTML = re.compile(r"<(?:!doctype|html|body|p|div|br|span|pre|td)\b", re.IGNORECASE)
_ALPHABET = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_PRINTABLE = re.compile(r"=[0-9A-F]{2}")  # a sign as quoted-printable writes it
_VERSION = "1"
_MAX_CHARACTERS = 200_000
_MAX_BYTES = 256 * 1024
NO_ARMOUR = noted(
    "投稿の文字列({begin} で始まる部分)がありません。フォームで書いたものなら、送り主に"
    "フォームの「コピー」をもう一度押して、全体を送り直してもらってください"
)
_AGAIN = noted(
    "送り主に、フォームの「コピー」をもう一度押して、全体を送り直してもらってください"
    "(前の文字列は、引用で残っていてかまいません)"
)


def encode(answers: Answers) -> str:
    """Return the armour of ``answers``: lines of at most 36 columns, the last with a line end."""
    text = json.dumps(answers.as_data(), ensure_ascii=False, separators=(",", ":"))
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    code = base64.b64encode(deflate.compress(text.encode()) + deflate.flush()).decode()
    lines = [code[start : start + COLUMNS] for start in range(0, len(code), COLUMNS)]
    return "\n".join([BEGIN, *lines, f"[KYOSO1:END:{len(code)}:{_fingerprint(code)}]", ""])


@dataclass(frozen=True, slots=True)
class Opened:
    """What armour held: the newest answers, and different older ones that stood beside them, as in a quoted mail."""

    answers: Answers
    older: tuple[Answers, ...] = ()


def decode(text: str) -> Opened:
    """Return the answers in the armour that stands somewhere in ``text``.

    A whole copy counts though damaged ones stand beside it; of different whole ones the newest counts.

    Raises:
        RefusedError: No copy is whole, or the newest one cannot be told; or it is too large, or no answers.
    """
    codes = _whole_codes(text)
    if len(codes) == 1:
        return Opened(_answers(codes[0]))
    *older, newest = sorted(map(_answers, codes), key=_made)
    different = tuple(one for one in older if replace(one, made_at=newest.made_at) != newest)
    if different and _made(different[-1]) == _made(newest):
        told = noted(
            "違う投稿の文字列が{count}つあり、どれが新しいかわかりません。使うものだけを残して、渡し直してください"
        )
        msg = _(told, count=len(codes))
        raise RefusedError(msg)
    return Opened(newest, different)


def answers_in(text: str) -> Iterator[Answers | Remark]:
    """Yield the answers in the armour in ``text``, and which older copies of it were passed over.

    Raises:
        RefusedError: As ``decode``.
    """
    opened = decode(text)
    yield opened.answers
    for older in opened.older:
        title = older.fields.get("title") or older.fields.get("entry", "")
        made = older.made_at.replace("T", " ") or older.fields.get("reviewed_on", "")
        told = noted(
            "新しいほうの投稿を使いました。古い投稿「{title}」({made})は使っていません。"
            "別の記事なら、別のファイルに分けてください。"
        )
        yield Remark(_(told, title=title, made=made))


def texts_in_armour(text: str) -> list[str]:
    """Return every text in the whole copies of armour in ``text``, whatever is wrong with them as answers.

    Raises:
        RefusedError: No copy is whole, or one is too large.
    """
    return [told for code in _whole_codes(text) for told in _strings(_json(_inflated(code)))]


def holds_armour(text: str) -> bool:
    """Whether anything in ``text`` looks like armour, be it damaged."""
    return "[KYOSO" in _BETWEEN_CHARACTERS.sub("", text)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _fingerprint(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()[:16]


def _made(answers: Answers) -> str:
    """Return when answers were handed out, so that it sorts; forms that did not tell it told the day of review."""
    return answers.made_at or str(answers.fields.get("reviewed_on", ""))


def _answers(code: str) -> Answers:
    return read_answers(_json(_inflated(code)))


def _whole_codes(text: str) -> list[str]:
    """Return the base64 of every whole copy, each once; the text may be HTML or quoted-printable still."""
    reasons: list[str] = []
    for view in _views(text):
        pieces = [_between(code, begin, end) for begin, code, end in _copies(_BETWEEN_CHARACTERS.sub("", view))]
        whole = list(dict.fromkeys(code for code, reason in pieces if not reason))
        if whole:
            return whole
        reasons += [reason for _code, reason in pieces]
    raise RefusedError(reasons[0] if reasons else _(NO_ARMOUR, begin=BEGIN))


def _views(text: str) -> Iterator[str]:
    """Yield ``text`` as it may have been meant: as it stands, and without what saving a mail may leave in it."""
    if _HTML.search(text):
        yield without_tags(text)
    yield text
    if _PRINTABLE.search(text):
        yield quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _copies(text: str) -> Iterator[tuple[re.Match[str] | None, str, re.Match[str] | None]]:
    """Yield every copy of armour: its opening mark, what stands below it, and its closing mark; one may be missing."""
    marks = list(_MARK.finditer(text))
    if any((mark[1] or mark[2]) != _VERSION for mark in marks):
        msg = _("投稿の文字列が、この kyoso より新しい版で作られています。kyoso を新しくしてください")
        raise RefusedError(msg)
    for before, mark, after in zip([None, *marks], marks, [*marks[1:], None], strict=False):
        if mark[1]:
            end = after if after and after[2] else None
            yield mark, text[mark.end() : end.start()] if end else "", end
        elif not before or before[2]:
            yield None, "", mark


def _between(code: str, begin: re.Match[str] | None, end: re.Match[str] | None) -> tuple[str, str]:
    """Return what stands between two marks, and why it is not what was sent, if it is not."""
    if not begin:
        return code, _("投稿の文字列の始まり({begin} の行)がありません。{again}", begin=BEGIN, again=_(_AGAIN))
    if not end:
        return code, _("投稿の文字列が途中で切れています(終わりの行がありません)。{again}", again=_(_AGAIN))
    length = int(end[3])
    if len(code) != length:
        less = noted("投稿の文字列が足りません({length}文字のはずが{count}文字)。{again}")
        more = noted("投稿の文字列が多くなっています({length}文字のはずが{count}文字)。{again}")
        return code, _(less if len(code) < length else more, length=length, count=len(code), again=_(_AGAIN))
    if not _ALPHABET.fullmatch(code) or _fingerprint(code) != end[4]:
        return code, _("投稿の文字列が途中で書き換わっています。{again}", again=_(_AGAIN))
    return code, ""


def _inflated(code: str) -> bytes:
    """Return what ``code`` holds, never more than the limit, however well it was packed."""
    if len(code) > _MAX_CHARACTERS:
        raise RefusedError(_too_large())
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = inflate.decompress(base64.b64decode(code, validate=True), _MAX_BYTES)
    except (ValueError, zlib.error) as error:
        msg = _("投稿の文字列を読み取れません。{again}", again=_(_AGAIN))
        raise RefusedError(msg) from error
    if inflate.unconsumed_tail or not inflate.eof:
        raise RefusedError(_too_large())
    return data


def _too_large() -> str:
    told = noted("投稿が大きすぎます({most}キロバイトまで)。要点をまとめるか、2つの記事に分けてください")
    return _(told, most=_MAX_BYTES // 1024)


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        msg = _("投稿の中身を読み取れません。{again}", again=_(_AGAIN))
        raise RefusedError(msg) from error
