"""What somebody said to a question of our mail → what it fills in a case; what fills nothing is kept as it was said."""

import re
from dataclasses import dataclass, field

from generator.catalog import Catalog
from generator.findings.diagnostics import RefusedError
from generator.intake import asking
from generator.intake.besides import ENDED, STAGES, size_of
from generator.kinds import CASE
from generator.language.dates import as_month
from generator.model.ties import NAMING
from generator.model.tree import fields_of
from generator.model.vocabulary import Attribution

_NO = re.compile(
    r"^(?:いいえ|いえ[、。\s]?|だめ|ダメ|駄目|不可|NG\b|no\b|×|✕)|(?:載|の)せない|出さない|伏せ|匿名|遠慮|控え|困ります"
    r"|(?:公開|掲載|載せ|出)[^。]{0,8}(?:だめ|ダメ|駄目|NG|不可|やめ|でき(?:ない|ません)|しない)|名(?:前)?(?:なし|無し)|同意(?:しません|できません|しない)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^(?:はい|ハイ|ええ|yes|ok|オーケー|了解|承知|承諾|○|〇|◯|同意|そうです|その通り)|(?:いい|よい|良い|大丈夫|問題(?:あり|ござい)ません|問題ない|(?:構|かま)い?ません|結構)"
    r"(?:です|と思います)?[。、!]?|(?:載せ|出し|公開し|掲載し)て(?:も)?(?:ください|OK)|お願い(?:し|いたし|致し)ます|(?:OK|可)(?:です)?[。!]?$|同意(?:し|いたし)ます",
    re.IGNORECASE,
)
_PLAIN_YES = re.compile(
    r"^(?:はい|ok|○|〇|◯)?[、。\s]*(?:(?:それで)?(?:大丈夫|結構|問題ありません|同意します|よい|いい)(?:です)?)?[。!\s]*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^(?:まだ)?(?:特に|とくに)?(?:わか(?:らない|りません)|分か(?:らない|りません)|不明|不詳|未定|な[いし]|無[いし]|ありません|ございません|思いつきません|空欄|パス|おまかせ(?:します)?|お任せ(?:します)?|-+|―+|/)(?:です)?[。、]?(?:すみません|ごめんなさい|申し訳ありません)?[。]?$"
)
_STAGE_ALONE = {"終了": re.compile("^(?:済|済み|完了)(?:です)?[。]?$"), "運用中": re.compile("導入済|実施中|稼働|継続")}
_OUTCOMES = {
    "部分的な成果": re.compile(
        "部分|一部|(?:少し|多少|まあまあ|ある程度|半分|やや)(?:は)?(?:うまく|成果|効果|成功|良|よ|改善)?"
    ),
    "成果見込み": re.compile("見込|これから|まだ(?:これから|途中)"),
    "中止・廃止": re.compile("^(?:途中で)?(?:中止|廃止|取りやめ|やめ)"),
    "うまくいかなかった": re.compile("うまくいか|失敗|(?:成果|効果)(?:は|が)?(?:なし|な[いく]|ありません|出な)"),
    "成果あり": re.compile(
        "^(?:成果|効果)?(?:あり|有り?|大いに|十分)|(?:成果|効果)(?:は|が)?(?:あり|有|出)|うまくい[っき]|成功"
    ),
}
_ONLY_YES = re.compile(r"^(?:はい|いいえ|ok|○|×)[。、!]?$", re.IGNORECASE)
_MONTH = re.compile(r"(?:(?:令和?|平成?|[RH])\s?\.?(?:\d{1,2}|元)|\d{4})\s?[年./-]\s?\d{1,2}月?")
_ADDRESS = re.compile(r"https?://[^\s。、「」（）()<>]+")
_FROM_TO = re.compile(
    r"(?P<name>[^\d、。\s]{2,20}?)(?:[はがを:]|が月|は月)?\s*(?:約)?(?P<before>\d[\d,.]*)(?P<unit>[^\d\sからへ→、。]{1,6})(?:から|→|だったのが|が)\s*(?:約)?(?P<after>\d[\d,.]*)(?P<same>[^\d\sにへ、。]{1,6})"
)
_PROMISED = re.compile(
    r"(?<!にあり)(?<!があり)(?<!てい)ます[。]?$|ません[。]?$|(?<!見て)(?<!ご覧)ください[。]?$"
)  # of a source, not one
_POINTS = re.compile(
    r"(?:です|があります|に(?:あり|載ってい|のってい|出てい)ます|を見てください|をご覧ください)[。]?\s*$"
)
_YEARS_BACK = {"一昨年|おととし": 2, "去年|昨年": 1, "今年|本年": 0}
_QUOTED = re.compile(r"[「『]([^」』]+)[」』]")
_BULLET = re.compile(r"^(?:[・•●○-]\s*|\d{1,2}[.)]\s*)")
_MARKUP = re.compile(r"^\s*(?:#+|>+|[-=_*~`]{3,})\s*")
_EMPTY = re.compile(r"[(（]\s*[)）]")
_AROUND = " 　・:、。-→"
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Read:
    """What an answer fills: fields ``given`` by their names, ``sections``, consent; ``shown`` tells it in a few words.

    One that is ``unread`` fills nothing, and is kept as it was said.
    """

    shown: str
    given: dict[str, object] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)
    agreed: bool = False
    unread: bool = False


def read_answer(label: str, text: str, place: str, catalog: Catalog) -> Read:
    """Return what ``text`` says to the question ``label``; ``place`` is the body that it asked about, if any."""
    said = text.strip()
    if label == asking.CONSENT:
        return _consent(said)
    if label == asking.PLACE:
        return _named(said, place, catalog)
    if _NOTHING.match(said):
        return Read(f"「{said[:_SHOWN]}」(こちらで調べるか、空けておきます)")
    name = asking.FIELDS[label]
    if not name:
        words = plain(said)
        return Read(f"「{_short(words)}」", sections={label: words}) if words else Read(said, unread=True)
    dated = _with_years(said, catalog.today.year) if label == asking.PERIOD else said
    given = _given(name, dated) if not _ONLY_YES.match(said) else ""
    told = {"成果": plain(said)} if label == asking.NUMBERS and re.search(r"\d", said) else {}
    shown = given if isinstance(given, str) else said
    return Read(f"「{_short(shown)}」", {name: given} if given else {}, told, unread=not given and not told)


def plain(text: str) -> str:
    """Return ``text`` without the signs that begin headings, quotations and rules."""
    lines = [_MARKUP.sub("", line.rstrip()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(re.sub(r"^[・•●]\s*", "- ", line) for line in lines)).strip()


def _consent(said: str) -> Read:
    if _NO.search(said) or not _YES.search(said):
        return Read(said, unread=True)
    return Read("「はい」" if _PLAIN_YES.match(said) else f"「{_short(said)}」", agreed=True)


def _named(said: str, place: str, catalog: Catalog) -> Read:
    """Return whether and how a case is named: by its body, or by the size of it."""
    names = [said[one.start : one.end] for one in catalog.gazetteer.names_in(said)]
    found = next((full for name in names if (full := _full(name, catalog))), place)
    if _NO.search(said):
        band = size_of(said) or (catalog.place_index.find(found).band.label if found else "")
        size = {"population_band": band} if band else {}
        return Read("「載せない」", {NAMING.name: Attribution.BAND.value, **size})
    if found and (names or _YES.search(said)):
        return Read(f"「{found}」", {NAMING.name: Attribution.ORGANISATION.value, "municipality": found})
    return Read(said, unread=True)


def _full(name: str, catalog: Catalog) -> str:
    try:
        return catalog.place_index.find(name).full_name
    except RefusedError:
        return ""


def _given(name: str, said: str) -> object:
    """Return what the field ``name`` is given by what was said; nothing if it is no answer."""
    one = next(one for one in fields_of(CASE.model) if one.name == name)
    if name in _READERS:
        return _READERS[name](said)
    if one.choices:
        return _chosen(said, [label for _value, label in one.choices]) or _meant(name, said)
    if one.many:
        return _QUOTED.findall(said) or [_BULLET.sub("", line).strip() for line in said.splitlines() if line.strip()]
    return " ".join(_QUOTED.sub(r"\1", said).split())


def _chosen(said: str, labels: list[str]) -> str:
    """Return the one choice that is named; of names within names the longest."""
    named = [label for label in labels if label in said]
    named = [label for label in named if not any(label != other and label in other for other in named)]
    return named[0] if len(named) == 1 else ""


def _meant(name: str, said: str) -> str:
    """Return the choice that other words than its own mean, if one does."""
    if name == "population_band":
        return size_of(said)
    known = STAGES | _STAGE_ALONE if name == "stage" else _OUTCOMES | ENDED
    return next((label for label, pattern in known.items() if pattern.search(said)), "")


def _with_years(said: str, year: int) -> str:
    """Return ``said`` with years for what people call them, and with the month in which a 年度 begins."""
    for pattern, back in _YEARS_BACK.items():
        said = re.sub(rf"(?:{pattern})(?:の)?(?=\d)", f"{year - back}年", said)
    return re.sub(r"(?<=\d|元)年度(?=から|より|に|$|まで)", "年4月", said)


def _period(said: str) -> dict[str, str]:
    months = [month for match in _MONTH.findall(said) if (month := as_month("".join(match.split())))]
    first, *later = months or [""]
    return {"from": first, **({"to": later[-1]} if later else {})} if first else {}


def _indicators(said: str) -> list[dict[str, str]]:
    """Return what two numbers of one unit tell; an editor adds the rest."""
    return [
        {
            "name": one["name"].strip(" ・-"),
            "unit": one["unit"],
            "before": one["before"].replace(",", ""),
            "after": one["after"].replace(",", ""),
        }
        for one in _FROM_TO.finditer(said)
        if one["same"].startswith(one["unit"])
    ]


def _sources(said: str) -> list[dict[str, str]]:
    """Return the public sources that are named, one a line: an address, and as its title what else stands there."""
    return [source for line in said.splitlines() if not _PROMISED.search(line) and (source := _source(line))]


def _source(line: str) -> dict[str, str]:
    address = _ADDRESS.search(line)
    title = _without_lone_brackets(
        _EMPTY.sub("", _POINTS.sub("", _ADDRESS.sub("", _BULLET.sub("", line)))).strip(_AROUND)
    )
    return {**({"title": title} if title else {}), **({"url": address[0]} if address else {})}


def _without_lone_brackets(text: str) -> str:
    """Return ``text`` without brackets at its ends that have no other, or hold all of it."""
    for first, last in ("()", "（）", "「」"):
        inner = text.removeprefix(first).removesuffix(last)
        if not {first, last} & set(inner) or text.count(first) != text.count(last):
            text = inner.strip(_AROUND)
    return text


_READERS = {"period": _period, "indicators": _indicators, "evidence": _sources}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
