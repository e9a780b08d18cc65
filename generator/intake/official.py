"""An official report (復命書, 報告書, 起案) → what it tells: its form, its day and who signed it are none of that."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_TOP = 16  # lines that the head of a report may have
_NAMED = re.compile(
    r"^(?:(?:出張|研修|視察|会議|業務|実施|実績)?(?:復命|報告|起案|実績報告|完了報告)書|回議書|伺い?書?)$"
)
_DAY = re.compile(
    r"^(?:(?:令和|平成|R)\s?[\d元]{1,2}|20\d\d)\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?(?:\([^)]*\))?$"
)
_NUMBER = re.compile(r"^[^\s。]{1,8}第\d+(?:の\d+)?号$")
_TO = re.compile(r"^[^。、]{1,24}(?:様|殿|宛て?|御中)$")
_SUBJECT = re.compile(r"^(?:件\s*名|題\s*名|標\s*題|用\s*件|テ\s*ー\s*マ)\s*[:：]?\s+(?P<title>\S.{1,60})$")
_SIGNED = re.compile(
    r"^(?:復命者|報告者|起案者|作成者|記入者|所属|職\s*名|職・?氏名|氏\s*名|担当者?)(?:[\s:：]|$)"
    r"|^[^。、:：]{0,24}(?:主事補?|主査|主任|係長|課長(?:補佐)?|室長|部長|局長|次長|参事|主幹|技師|書記|事務員)\s+\S{1,4}(?:\s\S{1,4})?\s*(?:印|㊞)?$"
)
_FORMAL = re.compile(
    r"^記$|^以\s*上$|^(?:下記|次|標記|このこと|みだし|見出し)[^。]{0,24}(?:復命|報告|伺い?|回答)(?:し|いたし|致し)?ます[。]?$"
)


@dataclass(frozen=True, slots=True)
class Report:
    """The ``words`` of a report, its title if it has one, and whether lines that tell a person were left out."""

    words: str
    title: str = ""
    is_signed: bool = False


def report_in(words: str) -> Report | None:
    """Return what an official report tells, or None where ``words`` are none."""
    lines = words.splitlines()
    bare = [" ".join(unicodedata.normalize("NFKC", line).split()) for line in lines]
    top = [number for number, line in enumerate(bare) if line][:_TOP]
    if not any(_NAMED.match(bare[number].replace(" ", "")) for number in top):
        return None
    title = next((match["title"] for number in top if (match := _SUBJECT.match(bare[number]))), "")
    out = {number for number in top if _is_frame(bare[number]) or _SUBJECT.match(bare[number])}
    signed = {number for number in top if _SIGNED.match(bare[number])}
    out |= signed | {number for number, line in enumerate(bare) if _FORMAL.match(line)}
    return Report(_left(lines, out), title.strip("「」"), bool(signed))


def _is_frame(line: str) -> bool:
    return bool(_NAMED.match(line.replace(" ", "")) or _DAY.match(line) or _NUMBER.match(line) or _TO.match(line))


def _left(lines: Sequence[str], out: set[int]) -> str:
    kept = "\n".join(line for number, line in enumerate(lines) if number not in out)
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
