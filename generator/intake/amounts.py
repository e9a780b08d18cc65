"""Amounts as people write them (約3時間→30分, 月400件, 20%減, 50万円) → numbers with their units."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_SCALES = {
    "": 1,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "億": 100_000_000,
}
_MINUTES = {"秒": Decimal(1) / 60, "分": Decimal(1), "時間": Decimal(60)}
_MONTHS = {"か月": Decimal(1), "年": Decimal(12)}
_KINDS = ({"秒", "分", "時間"}, {"日", "週間"}, {"か月", "年"}, {"人", "名"})
_UNITS = (
    r"時間|分(?!の\s?\d)|秒|日|週間|か月|ヶ月|ヵ月|カ月|ケ月|箇月|年(?!度|\s?\d{1,2}月)|件|人|名|回|枚|本|通|台|冊|円|%|パーセント|割|倍|点"
    "|世帯|箱|棟|部|か所|ページ"
)
_AMOUNT = re.compile(
    rf"(?<![\d,.])(?<!(?<![A-Za-z])[lIO])(?<!令和)(?<!平成)(?<!昭和)(?!(?:19|20)\d\d年)(?P<number>\d[\d,]{{0,18}}(?:\.\d{{1,9}})?)(?P<scale>千万|百万|十万|億|万|千|百)?(?:(?P<rest>\d[\d,]{{0,18}})(?P<small>千万|百万|十万|万|千)?)?"
    rf"(?P<unit>{_UNITS})(?:(?P<half>半)|(?:(?<=間)(?P<more>\d{{1,2}})|(?<=割)(?P<tenth>\d))分)?|半(?P<halved>日|年)",
    re.ASCII,
)
_ARROW = re.compile("から|→|⇒|->|=>|➡|だった|でした|かかって|要して|が、?|⇨|➜")
_SURELY = re.compile("から|→|⇒|->|=>|➡|⇨|➜|のが")
# Behind any other: a part or a share of the first (4人いましたが、うち1人は), or something else that is told of.
_OF_SOMETHING_ELSE = re.compile(
    r"うち|(?<!今)(?<!いま)(?<!現在)(?<![後年月回度])(?<!それ)(?<!最近)(?:は|が)、?(?:約|およそ)?$"
)
_CONCESSION = re.compile("^(?:(?:い|おり)?(?:た|ました))?(?:が|けど|けれども?|ものの)?[、。]?")
_TELLS_ON = re.compile("(?:ほど|くらい|程度|とも)?(?:は|が|も|を|と|の)")
# Two sums of which neither became the other: what was paid once, and what is paid again.
_ONCE, _AGAIN = (
    re.compile("初期|導入|構築|開発|整備"),
    re.compile("毎[年月]|[年月]額|年間|保守|運用|ランニング|使用料|利用料"),
)
NEAR = 16  # signs beside an amount that may tell what it is: a text may be one long sentence of amounts
_UP_TO = re.compile(r"\d(?:時間|[^\d\s、。,]{1,2})?\s?[〜~–-]\s?約?$")
_AND_MORE = re.compile(r"\s?[〜~–-]\s?約?\d")
_LESS = re.compile("(?:の|を|分|ほど|程度|くらい|も|近く)?(?:減|削減|短縮|節約|少な)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, from ``start`` to ``end`` of the text in half width; ``digits`` as the files have it."""

    number: Decimal
    unit: str
    start: int
    end: int

    @property
    def digits(self) -> str:
        """The number without exponent and without zeros that say nothing."""
        text = format(self.number.quantize(Decimal("0.01")), "f")
        return text.rstrip("0").rstrip(".")

    def __str__(self) -> str:
        """Return it as people read it."""
        return f"{self.digits}{self.unit}"


def half_width(text: str) -> str:
    """Return ``text`` as amounts are found in it."""
    return unicodedata.normalize("NFKC", text)


def amounts_in(text: str) -> Iterator[Amount]:
    """Yield each amount in ``text``, which is in half width."""
    for match in _AMOUNT.finditer(text):
        unit = match["unit"] or match["halved"]
        yield Amount(_number(match), _usual(unit), match.start(), match.end()) if match["unit"] else _half(match)


def pair_in(text: str) -> tuple[Amount, Amount] | None:
    """Return the first two amounts of one kind in ``text`` of which one became the other, in one unit."""
    once = _ONCE.search(text)
    for before, after in pairwise(amounts_in(text)):
        between, behind = text[before.end : after.start], text[after.end : after.end + NEAR]
        if once and once.end() <= before.start and _AGAIN.search(between):
            continue
        if _UP_TO.search(text[max(0, before.start - NEAR) : before.start]) or _AND_MORE.match(behind):
            continue  # from one to another: neither is the number
        if _may_become(between, behind) and (both := _in_one_unit(before, after)):
            return both
    return None


def _may_become(between: str, behind: str) -> bool:
    """Whether the amount before ``between`` became the one after it, which stands before ``behind``."""
    arrow = _ARROW.search(between)
    if not arrow or _SURELY.search(between):
        return bool(arrow)
    return not (_OF_SOMETHING_ELSE.search(_CONCESSION.sub("", between[arrow.end() :])) or _TELLS_ON.match(behind))


def saved_in(text: str) -> Amount | None:
    """Return the amount of which ``text`` says that it is less by it."""
    return next((one for one in amounts_in(text) if _LESS.match(text[one.end : one.end + 6])), None)


def in_unit(amount: Amount, unit: str) -> Amount | None:
    """Return ``amount`` in another ``unit``, if there is a way."""
    for units in (_MINUTES, _MONTHS):
        if amount.unit in units and unit in units:
            return Amount(amount.number * units[amount.unit] / units[unit], unit, amount.start, amount.end)
    same = amount.unit == unit or any({amount.unit, unit} <= kind and "人" in kind for kind in _KINDS)
    return Amount(amount.number, unit, amount.start, amount.end) if same else None


def yen_in(text: str) -> int | None:
    """Return the sum of the money in ``text``, in yen, or None where it tells of none."""
    found = [int(one.number) for one in amounts_in(text) if one.unit == "円"]
    return sum(found) if found else None


def _in_one_unit(before: Amount, after: Amount) -> tuple[Amount, Amount] | None:
    if before.unit == after.unit:
        return before, after
    smaller = min(before, after, key=lambda one: _MINUTES.get(one.unit, _MONTHS.get(one.unit, Decimal(1))))
    left, right = in_unit(before, smaller.unit), in_unit(after, smaller.unit)
    return (left, right) if left and right else None


def _number(match: re.Match[str]) -> Decimal:
    number = Decimal(match["number"].replace(",", "")) * _SCALES[match["scale"] or ""]
    number += Decimal((match["rest"] or "0").replace(",", "")) * _SCALES[match["small"] or ""]
    parts = Decimal(match["more"] or 0) / 60 + Decimal(match["tenth"] or 0) / 10  # 2時間30分, 3割5分
    return number + (Decimal("0.5") if match["half"] else 0) + parts


def _half(match: re.Match[str]) -> Amount:
    number, unit = (Decimal(6), "か月") if match["halved"] == "年" else (Decimal("0.5"), "日")
    return Amount(number, unit, match.start(), match.end())


def _usual(unit: str) -> str:
    unit = re.sub("^[ヶヵカケ箇]月", "か月", unit)
    return {"パーセント": "%", "名": "人"}.get(unit, unit)
