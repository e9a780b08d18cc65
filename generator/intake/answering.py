"""What somebody said to a question of our mail → what it fills in a case; what fills nothing is kept as it was said."""

import re
from dataclasses import dataclass, field

from generator import _
from generator.catalog import Catalog
from generator.findings.diagnostics import RefusedError
from generator.intake import asking, english
from generator.intake.besides import ENDED, STAGES, size_of
from generator.intake.between_us import is_between_us
from generator.intake.cited import KEPT_BACK
from generator.intake.consent import answers_yes, is_plain_yes, says_no, says_yes
from generator.intake.periods import period_of, with_years
from generator.intake.pieces import pieces
from generator.intake.quoted import quoted
from generator.intake.reply_words import CONDITION, POINTS_BACK, POINTS_BACK_ALONE, PUTS_OFF
from generator.intake.sources import BULLET, begins_with_none, says_there_is_none, sources
from generator.kinds import CASE
from generator.model.ties import NAMING
from generator.model.tree import Field, fields_of
from generator.model.vocabulary import Attribution

_NOTHING = re.compile(
    r"^(?:(?:うーん|うむ|えっと|ええと|そうですね|まあ)[、。,ー…・\s]*)?(?:(?:まだ|今(?:の)?ところ|いまのところ|現時点では?|現在は?|残念ながら|すみませんが)、?)?(?:特に|とくに|特段|とりたてて)?、?(?:これといって)?(?:は)?"
    r"(?:わか(?:らない|りません)|分か(?:らない|りません)|不明|不詳|未定|な[いし]|無[いし]|なかった|ありません(?:でした)?|ございません"
    r"|思いつきません|思い当たりません|何も(?:ありません|ないです|な[いし]|わかりません|決まっていません)?|空欄|パス|おまかせ(?:します)?|お任せ(?:します)?|-+|―+|/)(?:です)?[。、]?(?:すみません|ごめんなさい|申し訳(?:ありません|ございません))?[。]?$"
)
_FIRST = re.compile(r"[^。\n(（]*[。\n]?")
_STAGE_ALONE = {
    "終了": re.compile("^(?:済|済み|完了)(?:です)?[。]?$|終え(?:まし)?た"),
    "運用中": re.compile("導入済|実施中|稼働|継続"),
}
_OUTCOMES = {
    "部分的な成果": re.compile(
        "部分|一部|(?:少し|多少|まあまあ|ある程度|半分|やや)(?:は)?(?:うまく|成果|効果|成功|良|よ|改善)?"
    ),
    "成果見込み": re.compile("見込|これから|まだ(?:これから|途中)"),
    "中止・廃止": re.compile("^(?:途中で)?(?:中止|廃止|取りやめ|やめ)"),
    "うまくいかなかった": re.compile(
        "うまく(?:は)?(?:いか|行か|いきま?せん|行きま?せん|いかず)|失敗|(?:成果|効果)(?:は|が|も)?(?:[^。]{0,6})?(?:なし|な[いくか]|ありません|出(?:な|ません|ず)|上がら|上がりません|感じられ|見られ(?:な|ません)|みられ(?:な|ません))"
    ),
    "成果あり": re.compile(
        "^(?:成果|効果)?(?:あり|有り?|大いに|十分)|(?:成果|効果)(?:は|が)?(?:とても|かなり|非常に)?(?:大き(?!くな)|高(?!くな)|あり(?!ません)|あっ(?!て)|有|出(?!ません|な|ず))|うまくい[っき]|成功"
    ),
}
_ONLY_YES = re.compile(r"^(?:はい|いいえ|ok|○|×)[。、!]?$", re.IGNORECASE)
_FROM_TO = re.compile(
    r"(?P<name>[^\d、。\s]{2,20}?)(?:[はがを:]|が月|は月)?\s*(?:約)?(?P<before>\d[\d,.]*)(?P<unit>[^\d\sからへ→、。]{1,6})(?:から|→|だったのが|が)\s*(?:約)?(?P<after>\d[\d,.]*)(?P<same>[^\d\sにへ、。]{1,6})"
)
_QUOTED = re.compile(r"[「『]([^」』]+)[」』]")
_MARKUP = re.compile(r"^\s*(?:#+|>+|[-=_*~`]{3,})\s*")
_SHOWN = 30
_SHORT_ANSWER = 40  # signs of an answer that only points to what was told before
# Who may not be named though the body may: nothing that hides the body itself.
_OF_A_DEPARTMENT = re.compile(
    r"(?:課|係|部署|部|室|担当(?:者|課)?|個人|職員|氏)(?:の?名(?:前)?)?(?:など)?(?:の(?:掲載|公開))?(?:は|を|も|まで)、?[^。、()（）\n]{0,6}"
    r"(?:(?:載せ|のせ|出さ|書か|公表し|公開し)(?:ない|ず)|伏せ|控え|遠慮)[^。、()（）\n]{0,12}"
)


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
        shown = quoted(_("はい") if is_plain_yes(said) or english.says_yes(said) else _short(said))
        agreed = english.says_yes(said) or answers_yes(said)
        return Read(shown, agreed=True) if agreed else Read(said, unread=True)
    if label == asking.PLACE:
        return _named(said, place, catalog)
    first = _first(said)
    none = _NOTHING.match(first) or english.says_nothing(said)
    if none or (label == asking.EVIDENCE and says_there_is_none(first)):
        return Read(_("「{said}」(こちらで調べるか、空けておきます)", said=said[:_SHOWN]))
    name = asking.FIELDS[label]
    puts_off = label not in {asking.STAGE, asking.OUTCOME} and PUTS_OFF.search(said)
    if (
        puts_off
        or (label == asking.EVIDENCE and KEPT_BACK.search(said))
        or (not name and any(map(is_between_us, pieces(said))))
        or POINTS_BACK_ALONE.search(said)
        or (label == asking.EVIDENCE and begins_with_none(said))
    ):
        return Read(said, unread=True)
    if not name:
        words = "" if len(said) <= _SHORT_ANSWER and POINTS_BACK.search(said) else plain(said)
        return Read(quoted(_short(words)), sections={label: words}) if words else Read(said, unread=True)
    dated = with_years(said, catalog.today.year) if label == asking.PERIOD else said
    given = _given(name, dated) if not (_ONLY_YES.match(said) or english.says_yes(said)) else ""
    told = {"成果": plain(said)} if label == asking.NUMBERS and re.search(r"\d", said) else {}
    shown = (given and _(given)) if isinstance(given, str) else said
    return Read(quoted(_short(shown)), {name: given} if given else {}, told, unread=not given and not told)


def plain(text: str) -> str:
    """Return ``text`` without the signs that begin headings, quotations and rules."""
    lines = [_MARKUP.sub("", line.rstrip()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(re.sub(r"^[・•●]\s*", "- ", line) for line in lines)).strip()


def _named(said: str, place: str, catalog: Catalog) -> Read:
    """Return whether and how a case is named: by its body, or by the size of it."""
    said = _OF_A_DEPARTMENT.sub("", said)
    names = [said[one.start : one.end] for one in catalog.gazetteer.names_in(said)]
    found = next((full for name in names if (full := _full(name, catalog))), place)
    if english.is_spoken():
        return _named_in_english(said, found, catalog)
    if CONDITION.search(said) and not says_no(_first(said)):
        return Read(said, unread=True)
    if says_no(said):
        return _not_named(said, found, catalog)
    if found and (names or says_yes(said)):
        return Read(quoted(found), {NAMING.name: Attribution.ORGANISATION.value, "municipality": found})
    return Read(said, unread=True)


def _named_in_english(said: str, found: str, catalog: Catalog) -> Read:
    """Return the same of an answer in English: a yes, a name alone, or that no name is to be shown."""
    named = _full(said.strip(' ."“”'), catalog)
    if english.hides_name(said):
        return _not_named(said, named or found, catalog)
    if found and (english.says_yes(said) or named):
        found = named or found
        return Read(quoted(found), {NAMING.name: Attribution.ORGANISATION.value, "municipality": found})
    return Read(said, unread=True)


def _not_named(said: str, found: str, catalog: Catalog) -> Read:
    band = size_of(said) or (catalog.place_index.find(found).band.written if found else "")
    size = {"population_band": band} if band else {}
    return Read(quoted(_("載せない")), {NAMING.name: Attribution.BAND.value, **size})


def _full(name: str, catalog: Catalog) -> str:
    try:
        return catalog.place_index.find(name).full_name
    except RefusedError:
        return ""


def _given(name: str, said: str) -> object:
    """Return what the field ``name`` is given by what was said; nothing if it is no answer."""
    one = next(one for one in fields_of(CASE.model) if one.name == name)
    if english.is_spoken():
        return _given_in_english(one, said)
    if name in _READERS:
        return _READERS[name](said)
    if one.choices:
        named = _named_in(said, [label for _value, label in one.choices])
        return named[0] if len(named) == 1 else "" if named else _meant(name, said)
    if one.many:
        return _QUOTED.findall(said) or [BULLET.sub("", line).strip() for line in said.splitlines() if line.strip()]
    return " ".join(_QUOTED.sub(r"\1", said).split())


def _given_in_english(field: Field, said: str) -> object:
    """Return what ``field`` is given in English: a choice by its label, months, addresses, or the words as they are."""
    if field.choices:
        labels = {_(label): label for _value, label in field.choices}
        chosen = labels.get(english.choice_in(said, [*labels]), "")
        return chosen or (size_of(said) if field.name == "population_band" else "")
    if field.name == "period":
        months = english.months_in(said)
        return {"from": months[0], **({"to": months[-1]} if months[1:] else {})} if months else ""
    if field.name == "evidence":
        found = ({name: text.strip(' ,;:-–()"“”') for name, text in one.items()} for one in sources(said))
        return [one for one in found if "url" in one]
    if field.form == "group":
        return []
    lines = [BULLET.sub("", line).strip(' "“”') for line in said.splitlines() if line.strip()]
    return lines if field.many else " ".join(" ".join(lines).split())


def _named_in(said: str, labels: list[str]) -> list[str]:
    """Return the choices that are named; of names within names the longest."""
    named = [label for label in labels if label in said]
    return [label for label in named if not any(label != other and label in other for other in named)]


def _meant(name: str, said: str) -> str:
    """Return the choice that other words than its own mean, if one does."""
    if name == "population_band":
        return size_of(said)
    known = [_STAGE_ALONE, STAGES] if name == "stage" else [_OUTCOMES, ENDED]
    return next((label for one in known for label, pattern in one.items() if pattern.search(said)), "")


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


_READERS = {"period": period_of, "indicators": _indicators, "evidence": sources}


def _first(said: str) -> str:
    match = _FIRST.match(said)
    return match[0].strip() if match else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
