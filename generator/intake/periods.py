"""When something was begun and ended, as people say it → the months of a period."""

import re

from generator.language.dates import as_month

_YEARS_BACK = {"一昨年|おととし": 2, "去年|昨年": 1, "今年|本年": 0}
_ERA = r"(?:令和?|平成?|[RHＲＨ])\s?\.?(?:\d{1,2}|元)"
MONTH = re.compile(rf"(?:{_ERA}|\d{{4}})\s?[年./-]\s?\d{{1,2}}月?")
_YEAR = rf"(?:{_ERA}|\d{{4}})年度?"
_WHEN = rf"(?:{MONTH.pattern}|{_YEAR}|(?:今|本|去|昨|一昨)年(?:度|の?\d{{1,2}}月)|おととしの?\d{{1,2}}月)"
_ABOUT = "(?:頃|ごろ|ころ|初め|はじめ|上旬|中旬|下旬|末|\\d{1,2}日)?"
_BEGAN = re.compile(
    rf"(?P<when>{_WHEN}){_ABOUT}(?:から|より|以降|[〜～~](?!\d)|に(?=[^。\n]{{0,40}}(?:導入|開始|始め|スタート|稼働|切り替え|立ち上げ|入れ)))"
)
_ENDED = re.compile(
    rf"(?P<when>{_WHEN}){_ABOUT}(?:に|で|をもって|限りで)(?=[^。\n]{{0,30}}(?:終え|終了し|終わ[りっ]|やめ|廃止し|打ち切|解約し|撤去し))"
)
_SPAN = re.compile(rf"(?P<from>{_WHEN}){_ABOUT}(?:から|より|\s?[〜～~]\s?)(?P<to>{_WHEN}){_ABOUT}")
_TO_COME = re.compile(r"予定|計画|つもり|検討|見込|来年|再来年|これから|したいと")
_SENTENCE = re.compile(r"[^。\n]+")


def period_of(said: str) -> dict[str, str]:
    """Return the first and the last month that an answer names."""
    months = [month for match in MONTH.findall(said) if (month := as_month("".join(match.split())))]
    first, *later = months or [""]
    return {"from": first, **({"to": later[-1]} if later else {})} if first else {}


def period_in(words: str, year: int) -> tuple[dict[str, str], str]:
    """Return since when, and until when, what plain ``words`` tell was done, and the sentences that say so."""
    found: dict[str, str] = {}
    told: list[str] = []
    for sentence in (match[0] for match in _SENTENCE.finditer(words)):
        span = None if _TO_COME.search(sentence) or found else _SPAN.search(sentence)
        months = {name: _month(span[name], year, name) for name in ("from", "to")} if span else {}
        if span and all(months.values()):
            return months, span[0]
        for name, pattern in (("from", _BEGAN), ("to", _ENDED)):
            seen = () if _TO_COME.search(sentence) else list(pattern.finditer(sentence))
            match = (seen[0] if name == "from" else seen[-1]) if seen else None
            month = _month(match["when"], year, name) if match else ""
            if match and month and name not in found:
                found[name] = month
                told.append(match[0])
    return (found, "、".join(told)) if "from" in found else ({}, "")


def _month(when: str, year: int, name: str) -> str:
    """Return the month that is meant: a 年度 begins in April and ends in March, a year alone is none."""
    dated = re.sub(r"(?<=[今本去昨])年度|(?<=一昨)年度", "年4月", when)
    known = period_of(with_years(dated, year)).get("from", "")
    if known and name == "to" and "年度" in when:
        return f"{int(known[:4]) + 1}-03"
    return known


def with_years(said: str, year: int) -> str:
    """Return ``said`` with years for what people call them, and with the month in which a 年度 begins."""
    for pattern, back in _YEARS_BACK.items():
        said = re.sub(rf"(?:{pattern})(?:の)?(?=\d|4月)", f"{year - back}年", said)
    said = re.sub(r"(?<=年)年", "", said)
    return re.sub(r"(?<=\d|元)年度(?=から|より|に|$|まで)", "年4月", said)
