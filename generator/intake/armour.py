"""Armour: answers as short lines of ASCII that pass through mail and chat, and tell when they were damaged.

JSON in UTF-8 → deflate → base64, between two marks; the closing one carries the number of base64
characters and the beginning of their SHA-256. White space and ``>`` belong to nothing of it, so
quoting, indenting and wrapping again change nothing (docs/decisions/20261122-armour.md).
``forms/browser/armouring.js`` writes and reads the same.
"""

import base64
import hashlib
import json
import re
import zlib

from generator.entry.answers import Answers, read_answers
from generator.findings.diagnostics import RefusedError

COLUMNS = 36
BEGIN = "[KYOSO1:BEGIN]"
_MARK = re.compile(r"\[KYOSO(\d+):BEGIN\]|\[KYOSO(\d+):END:(\d{1,7}):([0-9a-f]{16})\]")
_BETWEEN_CHARACTERS = re.compile(r"[\s>\u200b\ufeff]+")
_ALPHABET = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_VERSION = "1"
_MAX_CHARACTERS = 200_000
_MAX_BYTES = 256 * 1024
_AGAIN = "送り主に、フォームの「コピー」をもう一度押して、全体を送り直してもらってください"


def encode(answers: Answers) -> str:
    """Return the armour of ``answers``: lines of at most 36 columns, the last with a line end."""
    text = json.dumps(answers.as_data(), ensure_ascii=False, separators=(",", ":"))
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    code = base64.b64encode(deflate.compress(text.encode()) + deflate.flush()).decode()
    lines = [code[start : start + COLUMNS] for start in range(0, len(code), COLUMNS)]
    return "\n".join([BEGIN, *lines, f"[KYOSO1:END:{len(code)}:{_fingerprint(code)}]", ""])


def decode(text: str) -> Answers:
    """Return the answers in the armour that stands somewhere in ``text``.

    Raises:
        RefusedError: There is none, more than one, or it is cut short, changed or too large.
    """
    return read_answers(_json(_inflated(_code(_BETWEEN_CHARACTERS.sub("", text)))))


def holds_armour(text: str) -> bool:
    """Whether anything in ``text`` looks like armour, be it damaged."""
    return "[KYOSO" in _BETWEEN_CHARACTERS.sub("", text)


def _fingerprint(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()[:16]


def _code(text: str) -> str:
    """Return the base64 between the marks, once it is known to be what was sent."""
    marks = list(_MARK.finditer(text))
    if any((mark[1] or mark[2]) != _VERSION for mark in marks):
        msg = "投稿の文字列が、この kyoso より新しい版で作られています。kyoso を新しくしてください"
        raise RefusedError(msg)
    codes = {_between(text, marks[number : number + 2]) for number in range(0, len(marks), 2)}
    if not codes:
        msg = f"投稿の文字列({BEGIN} で始まる部分)がありません。{_AGAIN}"
        raise RefusedError(msg)
    if len(codes) > 1:
        msg = "投稿の文字列が2つ以上あります。1つずつ別のファイルに分けてください"
        raise RefusedError(msg)
    return codes.pop()


def _between(text: str, marks: list[re.Match[str]]) -> str:
    if marks[0][2]:
        msg = f"投稿の文字列の始まり({BEGIN} の行)がありません。{_AGAIN}"
        raise RefusedError(msg)
    if len(marks) == 1 or marks[1][1]:
        msg = f"投稿の文字列が途中で切れています(終わりの行がありません)。{_AGAIN}"
        raise RefusedError(msg)
    code, length = text[marks[0].end() : marks[1].start()], int(marks[1][3])
    if len(code) != length:
        state = "足りません" if len(code) < length else "多くなっています"
        msg = f"投稿の文字列が{state}({length}文字のはずが{len(code)}文字)。{_AGAIN}"
        raise RefusedError(msg)
    if not _ALPHABET.fullmatch(code) or _fingerprint(code) != marks[1][4]:
        msg = f"投稿の文字列が途中で書き換わっています。{_AGAIN}"
        raise RefusedError(msg)
    return code


def _inflated(code: str) -> bytes:
    """Return what ``code`` holds, never more than the limit, however well it was packed."""
    if len(code) > _MAX_CHARACTERS:
        raise RefusedError(_too_large())
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = inflate.decompress(base64.b64decode(code, validate=True), _MAX_BYTES)
    except (ValueError, zlib.error) as error:
        msg = f"投稿の文字列を読み取れません。{_AGAIN}"
        raise RefusedError(msg) from error
    if inflate.unconsumed_tail or not inflate.eof:
        raise RefusedError(_too_large())
    return data


def _too_large() -> str:
    return f"投稿が大きすぎます({_MAX_BYTES // 1024}キロバイトまで)。要点をまとめるか、2つの記事に分けてください"


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        msg = f"投稿の中身を読み取れません。{_AGAIN}"
        raise RefusedError(msg) from error
