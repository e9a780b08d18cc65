"""Sentences that tell of a day gone by as if it were still to come (2025年度末の移行を目指しています)."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.language.dates import ERAS, fiscal_year
from generator.language.later import later

SIGNS = ("予定", "目指", "向け", "準備", "見込", "開始", "始ま", "施行")  # every promise holds one of them
_DATE = later(
    r"""
    (?:(?P<year>[2２][0０]\d\d)|(?P<era>令和|平成|[RH])(?P<of>\d{1,2}|元))年(?P<fiscal>度)?
      (?:(?<=年)(?:\d{1,2}[〜～・–-])?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<third>[上中])旬)?)?
      (?P<part>初め|初頭|前半|上半期|春|夏|秋)?
    | (?P<own>[来今本])年(?P<own_fiscal>度)?(?:(?<=年)(?P<own_month>\d{1,2})月)?
    """,
    re.VERBOSE,
)
_BEGINS = "開始|施行|稼働|導入|移行|運用|実施|公開|完了|改正|更新|切替え?|切り替え|統合|開設|供用|終了"
_TO_COME = later(
    rf"""
    [末中内頃ごろ下旬冬後半期間]{{0,3}}+(?!以降|以後|時点|現在)
    (?:
      (?:まで)?(?:に[はも]?|で|から)?、?[^、。]{{0,40}}?(?P<plan>予定|見込)
      | (?!から|より|以来|に、)(?:までに[はも]?、)?[^、。]{{0,30}}?(?P<aim>目指|めざ)
      | (?:の|から|より|まで)?(?:[^、。]{{0,12}}(?:{_BEGINS}))?に(?P<toward>向け)(?:て|、)
      | (?:の|まで)[^、。]{{0,16}}(?P<ready>準備)(?:中|を(?:進|始|し)|し|が進)
      | (?:まで)?(?:に|から|より)?[はも]?、?[^、。]{{0,24}}?(?:開始|施行)(?P<start>する|します|され[るま])
      | (?:まで)?(?:に|から|より)?[はも]?、?[^、。]{{0,24}}?始ま(?P<begin>る|ります)
    )
    """,
    re.VERBOSE,
)
_AFTER = {  # what must follow the word for it to speak of what is to come, not of what was planned
    "plan": later(
        r"(?!み?で(?:し|あっ)|だっ|み?と(?:され|し|発表し|公表し|案内し|説明し)(?:た|まし)|通り|どおり|価格|[表外者地])"
    ),
    "aim": later(r"す|し(?!(?:てい)?(?:た|まし)|て[^、。]{0,12}(?:れた|れまし))"),
}
_HAPPENED_BETWEEN = later(r"(?:さ|し|っ|い|れ|ま)た(?=[一-龯ァ-ヶ「])")
_HAPPENED = later(r"(?<!てき)(?<!てきま)(?:[しっいれめけきえ]た|まし?た|んだ|だった)$")
_ASIDE = later(r"(?:（[^（）]*）|\([^()]*\)|[*_」』\s])+$")
_QUOTED = later(r"「[^「」]*」|『[^『』]*』|\]\([^()\s]*\)")
_SENTENCE = later(r"[^。\n]+")
_SEASONS = {"初め": 3, "初頭": 3, "春": 5, "前半": 6, "上半期": 6, "夏": 8, "秋": 11}
_THIRDS = {"上": 10, "中": 20}


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence of a text, from ``start`` to ``end`` there, that promises something for ``told`` (令和7年度末)."""

    start: int
    end: int
    told: str
    sentence: str


def broken_promises(text: str, today: date, said_on: date | None = None) -> Iterator[Promise]:
    """Yield the promises of ``text`` whose time is over ``today``; 来年度 counts only where ``said_on`` is known."""
    if not may_promise(text):
        return
    for found in _SENTENCE.finditer(text):
        sentence = found[0]
        if may_promise(sentence) and (told := _gone_by(sentence, today, said_on)):
            yield Promise(found.start(), found.end(), told, sentence.strip())


def may_promise(text: str) -> bool:
    """Whether there is any sign of a promise in ``text``; nearly no text has one of a day gone by."""
    for sign in SIGNS:  # noqa: SIM110 - any() takes twice as long, and every entry is asked
        if sign in text:
            return True
    return False


def _gone_by(sentence: str, today: date, said_on: date | None) -> str:
    """Return the time gone by for which a sentence promises something, or nothing."""
    if _HAPPENED.search(_ASIDE.sub("", sentence)):
        return ""
    said = _QUOTED.sub(lambda quoted: "＿" * len(quoted[0]), sentence)
    dates = list(_DATE.finditer(said))
    for number, found in enumerate(dates):
        end = dates[number + 1].start() if number + 1 < len(dates) else len(said)
        if _is_promised(said, found.end(), end) and (last := _last_day(found, said_on)) and last < today:
            return found[0]
    return ""


def _is_promised(sentence: str, start: int, end: int) -> bool:
    """Whether what follows the time that ends at ``start`` promises something for it, before ``end``."""
    found = _TO_COME.match(sentence, start, end)
    if not found or not found.lastgroup:
        return False
    after, word = _AFTER.get(found.lastgroup), found.lastgroup
    if after and not after.match(sentence, found.end(word)):
        return False
    return not _HAPPENED_BETWEEN.search(sentence, start, found.start(word))


def _last_day(found: re.Match[str], said_on: date | None) -> date | None:
    """Return the last day of the time that was ``found``; None where nobody knows what it means."""
    year = _own_year(found, said_on) if found["own"] else _year(found)
    month = found["month"] or found["own_month"]
    try:
        if month:
            return _end_of_month(year, int(month), int(found["day"] or _THIRDS.get(found["third"] or "", 0)))
    except ValueError:
        return None
    if not year:
        return None
    if found["fiscal"] or found["own_fiscal"]:
        return date(year, 9, 30) if found["part"] in {"前半", "上半期"} else date(year + 1, 3, 31)
    return _end_of_month(year, _SEASONS.get(found["part"] or "", 12))


def _end_of_month(year: int, month: int, day: int = 0) -> date:
    return date(year, month, day or monthrange(year, month)[1])


def _year(found: re.Match[str]) -> int:
    if found["year"]:
        return int(found["year"])
    return ERAS[found["era"][0]] + (1 if found["of"] == "元" else int(found["of"]))


def _own_year(found: re.Match[str], said_on: date | None) -> int:
    """Return the year that 今年 or 来年度 means to whoever said it; 0 where it is not known when."""
    if not said_on:
        return 0
    year = fiscal_year(said_on) if found["own_fiscal"] else said_on.year
    return year + (found["own"] == "来")
