"""Marks of papers that are not for everybody (取扱注意, 庁内限り, 機密性2): found where they stand by themselves."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator import _, noted
from generator.intake.quoted import quoted

_MARK = (
    r"(?:取り?扱い?(?:い)?注意|(?:庁|部|課|局|所|校|委員|関係者|職員|内部|会員)内?限り?|(?:[庁部課局所校]内|関係者|内部)のみ|(?:部外|社外|対外|庁外|関係者外|極|マル|丸)秘|"
    r"機密性[2-3]|持ち?出し(?:厳)?禁止?|(?:転送|複写)(?:不可|厳?禁止?)|(?:議会|報道|公表|公開|情報)(?:発表|解禁|公開)?前|未公表|未定稿|(?:庁内|内部|部内)(?:資料|用))"
)
_KIND = r"(?:\s*(?:情報|資料|文書|メール|でお願いします|です))?"
_ALONE = re.compile(rf"[\W_]*(?:{_MARK}{_KIND}[\W_]*)+|[\W_]*秘[\W_]*")
_IN_BRACKETS = re.compile(rf"[【\[［《〔]\s*(?:{_MARK}{_KIND})\s*[】\]］》〕]")


def is_marking(line: str) -> bool:
    """Whether ``line`` is such a mark and nothing else."""
    return bool(_ALONE.fullmatch(unicodedata.normalize("NFKC", line)))


def markings_in(text: str) -> Iterator[str]:
    """Yield each mark in ``text``: a line by itself, or words in brackets of their own."""
    for line in filter(str.strip, text.splitlines()):
        if is_marking(line):
            yield line.strip()
        else:
            yield from _IN_BRACKETS.findall(unicodedata.normalize("NFKC", line))


def without_markings(text: str) -> str:
    """Return ``text`` without these marks."""
    kept = (_IN_BRACKETS.sub("", line) for line in text.splitlines() if not is_marking(line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def told_of_markings(marks: Sequence[str]) -> Iterator[str]:
    """Yield that what carries ``marks`` may not be for everybody."""
    if marks:
        told = noted("{marks}の印があります。公開してよいものか送り主に確かめるまで、公開しないでください。")
        yield _(told, marks=quoted(*dict.fromkeys(marks)))
