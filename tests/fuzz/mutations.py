"""Damage to what people hand in: what mail, editors, spreadsheets and hasty hands do, and what nobody means."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

Mutation = Callable[[random.Random, bytes], bytes]
_WORDS = tuple(
    word.encode("utf-8", "surrogatepass")
    for word in (
        *("---\n", "\n---\n", "## 課題\n", "### 回答者1\n", "title: ", ": ", " #", "- ", "[", "]", "{", "}"),
        *("&a", "*a", "!!x ", "|", ">", "`", "```\n", "\\", "'", '"', "''", '""', "%", "@", "?\n", "<<: "),
        *("\t", "\r", "\r\n", "\n\n\n", "\0", "\ufeff", "\u200b", "\u202e", "\u3000", "\ud800", "\ufffd"),
        *("\u3099", "\u2f6f", "\U00020b9f", "葛\U000e0100", "\uff11", "、", "\uff1a", "\uff03", "\uff02"),
        *("null", "true", "~", "0x10", "1e999", "-1", "1_000", "9" * 400, "2026-02-30", "令和99年", "012351"),
        *("<b>", "</script>", "<!--", "![x](y)", "[x](javascript:y)", "{{ x }}", "{% x %}", "[^1]", "<https://x"),
        *("[KYOSO1:BEGIN]", "[KYOSO1:END:1:0123456789abcdef]", "[KYOSO9:BEGIN]", "=?UTF-8?B?A?=", "=3D", "=\n"),
        *(",", ";", "(" * 300, "[" * 300, "> " * 300, "- " * 300, "*" * 300, "{a: " * 99, "#" * 99 + " x\n"),
        *("あ" * 5000, "a" * 70_000, "a@b.jp", "999999"),
    )
)
_VALUES: tuple[Callable[[], Any], ...] = (
    *(lambda: None, lambda: True, lambda: -1, lambda: 1e308, lambda: 10**30, lambda: "", list, dict),
    *(
        lambda: [None],
        lambda: [[]],
        lambda: {"type": "x"},
        lambda: [{"type": None}],
        lambda: "\ud800",
        lambda: "<@U1|x",
    ),
    *(lambda: "1717254000.000100", lambda: "-1.5", lambda: "*" * 3000, lambda: "&gt;" * 500, lambda: "```" * 99),
)
_INSIDE = 0.8  # how often
_TELLING = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "word/document.xml"]
_CHARSETS = ("cp932", "utf-16", "utf-16-be", "utf-8-sig", "euc_jp", "iso2022_jp", "latin-1", "utf-7", "utf-32")


def damaged(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Return ``data`` after one to four damages; parts of ``others`` may get into it.

    Of an archive mostly one of the files in it is damaged, so that the rest is still read.
    """
    if data.startswith(b"PK") and chance.random() < _INSIDE:
        return _inside(chance, data)
    if data.startswith((b"[{", b'{"')) and chance.random() < _INSIDE:
        return _other_values(chance, data)
    for _number in range(chance.choice((1, 1, 1, 2, 3, 4))):
        if chance.random() < 0.1:
            data = _crossed(chance, data, chance.choice(others))
        else:
            data = chance.choice(_MUTATIONS)(chance, data)
    return data


def _inside(chance: random.Random, data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        texts = {name: old.read(name) for name in old.namelist()}
        hit = chance.choice([name for name in texts if name.endswith((".xml", ".json"))] + _told(texts) * 3)
        for name, text in texts.items():
            new.writestr(name, damaged(chance, text, list(texts.values())) if name == hit else text)
    return made.getvalue()


def _told(names: Iterable[str]) -> list[str]:
    return [name for name in _TELLING if name in names]


def _other_values(chance: random.Random, data: bytes) -> bytes:
    """Return JSON with one to nine of its values replaced by some of another type."""
    try:
        whole = json.loads(data)
    except ValueError:  # lines of JSON
        return b"\n".join(_other_values(chance, line) for line in data.splitlines())
    for _number in range(chance.choice((1, 1, 2, 3, 9))):
        inside = list(_containers(whole))
        if inside:
            one = chance.choice(inside)
            key = chance.choice(list(one) if isinstance(one, dict) else range(len(one)))
            one[key] = chance.choice(_VALUES)()
    return json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list) and value:
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _containers(one)


def _place(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(start + chance.choice((0, 1, 1, 3, 20, 300)), len(data))


def _word(chance: random.Random, data: bytes) -> bytes:
    start, end = _place(chance, data)
    return data[:start] + chance.choice(_WORDS) + data[end:]


def _word_at_a_line(chance: random.Random, data: bytes) -> bytes:
    start = data.find(b"\n", chance.randint(0, len(data))) + 1
    return data[:start] + chance.choice(_WORDS) + data[start:]


def _byte(chance: random.Random, data: bytes) -> bytes:
    start, _end = _place(chance, data)
    return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]


def _lost(chance: random.Random, data: bytes) -> bytes:
    start, end = _place(chance, data)
    return data[:start] + data[end:]


def _cut(chance: random.Random, data: bytes) -> bytes:
    start, _end = _place(chance, data)
    return data[:start] if chance.random() < 0.5 else data[start:]


def _twice(chance: random.Random, data: bytes) -> bytes:
    start, end = _place(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 2, 9)) + data[end:]


def _lines(chance: random.Random, data: bytes) -> bytes:
    """Let lines be lost, doubled, changed with each other or moved in."""
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(4)
    if way == 0:
        del lines[one]
    elif way == 1:
        lines.insert(other, lines[one])
    elif way == 2:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = chance.choice((b"  ", b"\t", "\u3000".encode(), b"> ", b"- ")) + lines[one]
    return b"\n".join(lines)


def _charset(chance: random.Random, data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(_CHARSETS), "replace")


def _line_ends(chance: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"", b" ")))


def _crossed(chance: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: _place(chance, data)[0]] + other[_place(chance, other)[0] :]


_MUTATIONS: tuple[Mutation, ...] = (
    *(_word, _word, _word, _word_at_a_line, _word_at_a_line, _byte, _lost, _lost, _cut, _twice),
    *(_lines, _lines, _lines, _charset, _line_ends),
)
