"""Lines above what people tell (■課題, 2. やったこと, 結果:) → headings of a case, and answers behind labels."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.entry.columns import key, shown_columns
from generator.findings.diagnostics import RefusedError
from generator.intake.words import theme_called
from generator.kinds import CASE
from generator.model.claims import Claim
from generator.model.tree import Field
from generator.model.types import Sort

TITLE = "題名"
# What people call the headings of a case, beside their own names.
_CALLED: Mapping[Claim, str] = {
    Claim.CHALLENGE: "背景 背景と課題 課題と背景 きっかけ 経緯 現状 現状と課題 問題 問題点 目的 困りごと "
    "困っていたこと 導入前の課題",
    Claim.APPROACH: "取組 取組み 取組内容 取り組み内容 取組の内容 取り組んだこと やったこと したこと 実施内容 "
    "実施したこと 内容 概要 対応 対策 工夫 工夫したこと 工夫した点 進め方 手順 解決策 解決方法",
    Claim.OUTCOME: "結果 効果 成果と効果 効果と成果 成果・効果 効果・成果 得られた効果 導入効果 変わったこと "
    "よかったこと 良かった点",
    Claim.LESSONS: "つまずき つまずいたこと つまずいた点 失敗 失敗したこと 苦労 苦労したこと 苦労した点 反省 反省点 "
    "学び 学んだこと 気づき 気付き 教訓 注意点 うまくいかなかったこと 困ったこと 今後の課題 残った課題",
    Claim.CONDITIONS: "条件 前提 前提条件 体制 必要な体制 必要なもの 要るもの 用意するもの 体制と費用 費用と体制",
    Claim.ADAPTATION: "応用 横展開 他団体へのヒント ほかの団体へ ほかの団体なら 変えるとよいところ",
}
_LABELS = {  # what people call a field, beside its title
    **dict.fromkeys(("件名", "タイトル", "表題", "事例名"), TITLE),
    **dict.fromkeys(("自治体名", "団体名", "市町村名", "市区町村名", "市町村"), "自治体"),
    **dict.fromkeys(("段階", "いまの段階", "状況"), "取り組みの段階"),
}
_HEADINGS = {name: claim for claim, names in _CALLED.items() for name in (str(claim), *names.split())}
_BEFORE = re.compile(
    r"^[\s■□●○◆◇▼▽▲△★☆◎・◉※#*【\[〔(<〈《「『]*(?:(?:第?\d{1,2}章?|[一二三四五六七八九十]|[ivx]{1,4})[\s.、:)]+)?[\s【「]*",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s】\]〕)>〉》」』]*(?:について|は)?[\s】\]〕)>〉》」』]*$")
_END = re.compile(r"[】\]〕〉》]?\s*[:】\]〕〉》]\s*")
_BULLET = re.compile(r"^[・•●○◦‣]\s*")
_SINGLE = {"text", "choice"}


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was told, by heading and by the title of a field; ``early`` lines stood above the first heading."""

    given: Mapping[str, str]
    early: int = 0


def sorted_out(text: str, catalog: Catalog) -> Sorted:
    """Return what ``text`` tells; without any heading all of it is what was done."""
    told: dict[str, list[str]] = {}
    given: dict[str, str] = {}
    heading = ""
    for line in text.splitlines():
        name, value = _label(line)
        claim = _HEADINGS.get(name)
        if claim:
            heading = str(claim)
            told.setdefault(heading, []).append("")
            told[heading].append(value)
        elif name and (answer := _answer(name, value, catalog)):
            given.setdefault(*answer)
        else:
            told.setdefault(heading, []).append(_BULLET.sub("- ", line))
    early = told.pop("", [])
    found = {name: _joined(lines) for name, lines in told.items()}
    if any(early):
        place = str(Claim.APPROACH)
        found[place] = _joined([*early, "", found.get(place, "")])
    return Sorted(given | {name: words for name, words in found.items() if words}, sum(map(bool, early)) if told else 0)


def names_a_heading(line: str) -> bool:
    """Whether ``line`` stands above what belongs below a heading of a case."""
    return _label(line)[0] in _HEADINGS


def _label(line: str) -> tuple[str, str]:
    """Return what a line is called that is a heading or a label, and what stands behind it; else nothing."""
    folded = unicodedata.normalize("NFKC", line)
    name, *behind = _END.split(_BEFORE.sub("", folded, count=1), maxsplit=1)
    name = "".join(_AFTER.sub("", name).split()).replace("取組み", "取り組み")
    value = behind[0] if behind else ""
    return name, (line[len(line) - len(value) :] if len(folded) == len(line) else value).strip()


def _answer(name: str, value: str, catalog: Catalog) -> tuple[str, str] | None:
    """Return the title of the field that ``name`` calls, and the answer ``value``, if it may be one."""
    asked = {key(one.header): one.field for one in shown_columns(CASE) if one.field and len(one.path) == 1}
    field = asked.get(_LABELS.get(name, name))
    return (field.title, value) if field and value and _may_be(field, value, catalog) else None


def _may_be(field: Field, value: str, catalog: Catalog) -> bool:
    """Whether ``value`` answers ``field``; what does not is a line like others."""
    if field.sort == Sort.MUNICIPALITY:
        try:
            catalog.place_index.find(value)
        except RefusedError:
            return False
        return True
    if field.sort == Sort.THEME:
        return theme_called(value, catalog) in catalog.themes
    return field.form in _SINGLE and (not field.choices or value in {label for _value, label in field.choices})


def _joined(lines: list[str]) -> str:
    """Return paragraphs and lists, a blank line between the two."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_parted(lines))).strip()


def _parted(lines: list[str]) -> Iterator[str]:
    was_item = False
    for line in lines:
        is_item = line.startswith("- ")
        if line and is_item != was_item:
            yield ""
        was_item = is_item if line else was_item
        yield line
