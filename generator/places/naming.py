"""How names of places are told from ordinary words; the form tells them by the same (``forms/withheld.py``)."""

import re
from dataclasses import dataclass

from generator.language.spelling import HAN


@dataclass(frozen=True, slots=True)
class Naming:
    """What decides whether some signs are the name of a municipality.

    ``word`` is a run of kanji, and ``ending`` what full names end in. A name of up to ``short`` signs
    counts only where no kanji stands before it but one of ``ends_before``. ``ordinary`` are words that
    a name without its ending also is; ``never_short`` are prefectures that are not called without theirs.
    """

    word: re.Pattern[str] = re.compile(f"[{HAN}]+")
    ending: re.Pattern[str] = re.compile(r"[市区町村](?!町?村)")
    longest: int = 8
    short: int = 2
    ends_before: frozenset[str] = frozenset("都道府県郡")
    prefecture_sizes: tuple[int, ...] = (4, 3)
    never_short: frozenset[str] = frozenset({"北海道", "大分県"})
    shortest_spelling: int = 4
    ordinary: frozenset[str] = frozenset(
        (
            *("昭和", "中央", "南部", "東海", "北上", "北方", "本部", "中間", "高原", "湧水", "大木", "豊富", "太子"),
            *("白子", "朝日", "大和", "共和", "三種", "開成", "精華"),
        )
    )


NAMING = Naming()
