"""What clerks write into the cell of a field in words of their own → the answers meant; whoever reads it is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.entry.meant import meant
from generator.intake.amounts import amounts_in, half_width, in_unit, pair_in, saved_in
from generator.intake.called import CALLED, hides_name
from generator.language.lines import is_no_answer
from generator.language.numbers import as_number, number_in, says_more
from generator.model.ties import NAMING
from generator.model.tree import Field, FieldPath
from generator.model.types import Sort
from generator.model.vocabulary import Attribution, FigureKind

Reading = Mapping[str, str]  # answers by the names of fields beside each other


@dataclass(frozen=True, slots=True)
class Remark:
    """What whoever takes something in should know of what was received: a Japanese sentence."""

    text: str


_TAIL = re.compile(
    r"(?:から|より|以降|以後|開始|スタート|に?(?:始め|開始し|導入し|終了し|終え)(?:た|ました)?|頃|ごろ|くらい|時点|現在|末|まで|上旬|中旬|下旬|"
    r"に?(?:確認|閲覧|参照|アクセス|公表|発表|発行)(?:した|しました)?|[〜~ー.。-])+$"
)
_RANGE = re.compile(r"(?<=[\d月年日])\s*(?:から|〜|~|～|–|—|ー|-)\s*(?=[\d令平昭RHS])")
_AROUND = re.compile(
    r"[\d,.()\[\]「」:、。¥@\s]|およそ|おおよそ|ほぼ|だいたい|合計|前後|程度|くらい|ぐらい|余り|[約計年月ほど強弱のべ延]"
)
_GOES_ON = re.compile(
    r"^(?:現在(?:も|まで)?|今も|いまも|まだ)?(?:に至る|継続中?|続いて(?:いる|います)|続けて(?:いる|います)|実施中|運用中|〜|未定|なし|-)?$"
)
_FISCAL = re.compile(r"^((?:令和?|平成?|R|H)\.?(?:\d{1,2}|元)|\d{4})年?度(当初|初め|はじめ|末)?$")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?$", re.ASCII)
_LAST = {"to", "as_of"}  # months that are at the end of a year
_MONTHS, _PEOPLE = "months", "people"


def reading_of(path: FieldPath, field: Field, text: str, beside: Reading) -> Reading:
    """Return what ``text`` in the cell of ``field`` means, or nothing where it needs no reading or has none.

    ``beside`` are the answers in the other cells of the group. An answer that is not in the reading goes away.
    """
    told = half_width(text).strip()
    read = _meant(path, field, text, told, beside)
    return read or ({field.name: ""} if _says_nothing(path, field, told) else {})


def _says_nothing(path: FieldPath, field: Field, told: str) -> bool:
    """Whether a cell that may be empty says so in words (なし, 不明, －) that are not one of its choices."""
    may_be_empty = len(path) > 1 or not field.required
    return may_be_empty and is_no_answer(told) and told not in {word for one in field.choices for word in one}


def _meant(path: FieldPath, field: Field, text: str, told: str, beside: Reading) -> Reading:
    if field.sort == Sort.MUNICIPALITY and len(path) == 1 and not field.many:
        return {NAMING.name: Attribution.BAND.written} if hides_name(told) else {}
    if field.choices:
        labels = {word for choice in field.choices for word in choice}
        read = CALLED.get(field.name)
        value = read(told) if read and text.strip() not in labels else ""
        return {field.name: value} if value in labels else {}
    if field.form == "number":
        return {} if as_number(told) else _number(path, field, told, beside)
    if field.form in {"month", "day", "date"} and not _ISO.match(meant(field, text)[0]):
        return _date(field, told)
    return {}


def _number(path: FieldPath, field: Field, told: str, beside: Reading) -> Reading:
    """Return the number in a cell; of a figure with its unit, and both numbers where one became the other."""
    if path[0] == "indicators":
        return _figure(field, told, beside)
    unit = {_MONTHS: "か月", _PEOPLE: "人", "minutes": "分", "hours": "時間"}.get(field.name, "")
    found = list(amounts_in(told))
    if len(found) == 1:
        amount = in_unit(found[0], unit) if unit else found[0]
        if amount is None and field.name == _MONTHS and found[0].unit == "週間":
            return {field.name: str((found[0].number / 4).quantize(Decimal("0.1")))}
        return {field.name: amount.digits} if amount else {}
    return {field.name: number_in(told)} if not found and number_in(told) else {}


def _figure(field: Field, told: str, beside: Reading) -> Reading:
    unit, pair = beside.get("unit", ""), pair_in(told)
    if pair:
        values = {"before": pair[0], "after": pair[1]}
    elif saved := saved_in(told):
        values = {"value": saved}
    else:
        found = [] if says_more(told) else list(amounts_in(told))
        if not found and number_in(told):
            return {field.name: number_in(told)} if _is_of_unit(told, unit) else {}
        values = {field.name: found[0]} if len(found) == 1 else {}
    read = {name: in_unit(amount, unit) if unit else amount for name, amount in values.items()}
    whole = {name: amount for name, amount in read.items() if amount}
    if not whole or len(whole) < len(read):
        return {}
    kind = {"kind": FigureKind.SAVED.written} if "value" in whole and saved_in(told) else {}
    numbers = {name: amount.digits for name, amount in whole.items()}
    return numbers | {"unit": unit or next(iter(whole.values())).unit} | kind


def _is_of_unit(told: str, unit: str) -> bool:
    """Whether nothing around a number says that it counts something else than the ``unit`` beside it."""
    around = _AROUND.sub("", told).strip()
    return not (unit and around) or around in unit or unit in around


def _date(field: Field, told: str) -> Reading:
    """Return the month or day behind the words around it; a range is two, and a 年度 begins in April."""
    first, *rest = _RANGE.split(told)
    if rest and field.name == "from":
        return {"from": _plain_date(field, first), **({"to": end} if (end := _plain_date(field, rest[-1])) else {})}
    if field.name == "to" and _GOES_ON.match(told):
        return {"to": ""}
    date = _plain_date(field, told)
    return {field.name: date} if date else {}


def _plain_date(field: Field, told: str) -> str:
    plain = _TAIL.sub("", told.strip())
    fiscal = _FISCAL.match(told.strip()) or _FISCAL.match(plain)
    if fiscal and field.form == "month":
        is_end = field.name in _LAST if not fiscal[2] else fiscal[2] == "末"
        year = int(meant(field, f"{fiscal[1]}年4月")[0][:4])
        return f"{year + 1}-03" if is_end else f"{year}-04"
    read = meant(field, plain)[0]
    return read if _ISO.match(read) else ""
