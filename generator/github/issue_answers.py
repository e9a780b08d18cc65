"""Answers of an issue form by their id → the fields and headings of an entry, still in the author's words.

Lines become lists, and ``a | b | c`` becomes a group; what each word stands for is not looked at.
"""

import re
import unicodedata
from collections.abc import Mapping

from generator.findings.diagnostics import RefusedError
from generator.forms.issue_forms import Form
from generator.kinds import THREAD
from generator.model.vocabulary import Claim

Given = str | list["Given"] | dict[str, "Given"]
_RECORDS = {
    "indicators": ("name", "unit", "before", "after", "basis", "as_of"),
    "evidence": ("title", "publisher", "url", "accessed_on", "supports"),
}
_ORDERS = {
    "indicators": "指標名 | 単位 | 取り組み前 | 取り組み後 | 実測か見込み | 時点",
    "evidence": "資料名 | 発行者 | アドレス | 読んだ日",
}
_NUMBERS = {"before", "after", "people", "months"}
_GROUPS = {"period", "effort"}
_APART = {"slug", "agreed", "asked", "answered"}


def given(answers: Mapping[str, str], form: Form) -> dict[str, Given]:
    """Return what was answered, by the field of the model or the heading it belongs to; nothing empty.

    Raises:
        RefusedError: A line that holds several parts has too few of them.
    """
    entry: dict[str, Given] = {}
    for name, text in answers.items():
        group, _, part = name.partition("_")
        if not text.strip() or name in _APART:
            continue
        if group in _GROUPS:
            members = entry.setdefault(group, {})
            if isinstance(members, dict):
                members[part] = _digits(part, text.strip())
        else:
            entry[name] = _given(name, text)
    if form.kind is THREAD:
        entry[Claim.EXCHANGE] = f"### 質問者\n\n{answers['asked']}\n\n### 回答者1\n\n{answers['answered']}"
    return entry


def _given(name: str, text: str) -> Given:
    if name in {"themes", "keywords"}:
        return separated(text)
    lines: list[Given] = [line.strip() for line in text.split("\n") if line.strip()]
    if name == "questions":
        return lines
    if name in _RECORDS:
        return [_record(name, number, str(line)) for number, line in enumerate(lines, 1)]
    return text.strip()


def _record(name: str, number: int, line: str) -> Given:
    """Return one line ``a | b | c`` as named parts; a part left empty is left out, one too many stays with the last."""
    parts = _RECORDS[name]
    cells = [cell.strip() for cell in re.split(r"[|｜]", line, maxsplit=len(parts) - 1)]
    if len(cells) <= _ORDERS[name].count("|"):
        title = "根拠" if name == "evidence" else "指標"
        msg = f"「{title}」の{number}つ目は、1行に「{_ORDERS[name]}」の順で、「|」で区切って書いてください"
        raise RefusedError(msg)
    pairs = zip(parts, cells, strict=False)
    return {part: separated(cell) if part == "supports" else _digits(part, cell) for part, cell in pairs if cell}


def _digits(name: str, text: str) -> str:
    """Return ``text`` without the commas and full-width digits of a number, where a number is asked for."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    return plain if name in _NUMBERS and re.fullmatch(r"\d+(\.\d+)?", plain, re.ASCII) else text


def separated(text: str) -> list[Given]:
    """Return the words of a list written as one text."""
    return [word.strip() for word in re.split(r"[、，,\n]", text) if word.strip()]
