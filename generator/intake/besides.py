"""What plain words tell besides the work: the place, its size, public sources, how it ended → answers, as guesses."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.catalog import Catalog
from generator.findings.diagnostics import RefusedError
from generator.intake import english
from generator.intake.cited import source_in, without_kept_back, without_sources
from generator.intake.leave import body_in, may_be_named, own_ends, says_only_leave
from generator.intake.reply_words import ASKED_FOR, HOLDS, UNSURE
from generator.intake.sayings import tells_a_deed
from generator.intake.sources import says_there_is_none
from generator.model.bands import band_of
from generator.model.register import settled

PLACE = "自治体コード"
SENTENCES = re.compile(r"[^。\n]*[。\n]?")
_PLACE = re.compile(
    r"(?:^|[。、\s])([^。、\s「」]{2,14}?[市区町村])"
    r"[ 　]?(?:の[^。、\s]{1,12}|役場|役所|[^。、\sのはがをも]{0,10}[課室係])?"
    r"(?:です|にいます|におります|に勤め(?:て(?:い|おり)ます)?|で働いています)(?:が|けど|けれど|けれども|ので)?(?:$|[。、\s])"
)
_LABELLED = re.compile(
    r"\s*[■●◆○・【\[]*(?:団体|自治体|市(?:区)?町村|所属)名?[】\]]?\s*:\s*(?P<name>[^\s、。()]{2,14}?[都道府県市区町村])"
    r"(?:役場|役所|[ \t][^\s()]{1,12}[課係室])?\s*(?:\([^()]*\))?\s*"
)
_ONLY_PLACE = re.compile(rf"\s*{_PLACE.pattern}\s*")
_OF_ITS_PREFECTURE = re.compile("(?<=[都道府県])の(?=[^の]{1,8}[市区町村]$)")  # 熊本県の多良木町
_WISH = re.compile(rf"{ASKED_FOR}|{UNSURE.pattern}|(?i:\bplease\b)")
_WAITED_FOR = re.compile(
    r"[^。\n]{0,24}(?:確認|決裁|協議|相談|調整|審査)[^。\n]{0,10}(?:中|ます|いるところ|待ち)(?:です|でして)?[。]?"
)
_SIZE = re.compile(
    r"\s*人口(?:は|が|規模は?)?[:：]?\s*約?(?=\d)(?:(?P<man>[\d.,]+)万)?(?:(?P<sen>[\d.,]+)千)?(?P<one>[\d,]+)?人?"
    r"(?:くらい|ぐらい|ほど|程度|弱|強|前後)?(?:です|の[市町村](?:です)?)?[。\n]?\s*"
)
_PEOPLE = r"(?=\d)(?:(?P<man>[\d.]{1,9})万)?(?:(?P<sen>[\d.]{1,9})千)?(?P<one>\d[\d,]{0,11})?"
_SIZE_IN = (  # as it is called; else any number of people
    re.compile(rf"人口(?:規模)?(?:は|が)?[:、]?\s*(?:約|およそ|おおよそ|だいたい|ほぼ)?{_PEOPLE}"),
    re.compile(rf"{_PEOPLE}人(?!口)"),
)
# A size as bands are called.
_BETWEEN_SIZES = re.compile(r"(?P<least>\d{1,9})万?(?:人)?\s*(?:〜|~|-|から)\s*\d{1,9}万人")
_CLAUSE = re.compile(r"(?:(?<=[すたいんだ])が|ので|けれども?|けど)、")
_OF_LEAVE = re.compile(rf"{HOLDS.pattern}|公表|公開|掲載|載せ|相談|協議|決裁|許可|承認|確認|了[解承]")
ENDED = {
    "うまくいかなかった": re.compile(
        r"うまく(?:は)?(?:いか|行か)(?:なかった(?!の[はがも]|こと|点|ところ|もの|部分|面|理由)|ず|ない(?!の[はがも]|こと|点|ところ|もの|部分|面)|なくて)|うまく(?:は)?(?:いき|行き)ませんでした|失敗(?:しました|に終わ|談|例(?:を|です))"
        r"|(?:ぜんぜん|全然|まったく|全く)[^。\n]{0,4}(?:だめ|ダメ|駄目|使われ|使えま|効果が)|しか使われ(?:ず|ま?せんでした|なかった)"
    ),
    "中止・廃止": re.compile(
        r"(?:[0-9０-９一二三半]{0,9}[年月日間]|途中|結局)、?(?:ほど|くらい|たらず)?で?、?(?:取り)?やめ(?:ました|た(?:です)?[。\n]?$|ています)|(?:取りやめ|中止し|廃止し)ました|(?:結局|最終的に|途中で)は?、?(?:(?:利用|契約|導入|運用|取り?組み|事業|更新)を)?(?:やめる|止める|中止する|取りやめる|断念する)(?:こと)?(?:に|と)(?:し|なり|決め)(?:まし)?た"
        r"|(?:年度末|末|限り|いっぱい)(?:で|をもって)、?(?:取り)?やめ(?:ました|た)"
        r"|(?:[0-9０-９一二三半]{1,9}(?:年(?:度)?|か月|ヶ月|カ月|週間)(?:間)?|途中|年度末|末|限り)(?:で|をもって)、?(?:終了|休止|打ち?切り?|廃止)(?:し(?:、|て|まし|た)|と(?:し|な)|に(?:し|な)|、)"
    ),
}
_LABELS = re.compile(
    r"^[^。、:：\n]{1,24}[:：](?!//)|^[\s■●◆○▼]*[【\[［<＜][^\n】\]］>＞]{1,24}[】\]］>＞]|^[ 　]*[■●◆▼#].*$",
    re.MULTILINE,
)
_NEAR_LEAVE = 12  # signs before the name of a place of which nothing is said but that it may be shown
_STAGE = re.compile(r"\s*(?:いまの|取り組みの)?(?:段階|状況)\s*[:：]\s*(?P<said>[^。\n]+)[。\n]?")
STAGES = {
    "終了": re.compile(
        "打ち?切|やめ(?!ない|ずに|ません|る予定)|終わ(?!って(?:い)?(?:ない|ません)|らない|りません|る予定)|終了(?!して(?:い)?(?:ない|ません)|予定|する予定)|廃止(?!予定|する予定)"
    ),
    "試行中": re.compile("試し|試行|お試し|テスト|実験"),
    "計画中": re.compile("計画|検討|これから|準備"),
    "運用中": re.compile("使って|使い始|動いて|運用|本番|やって(?:い)?[るま]"),
}


@dataclass(slots=True)
class Besides:
    """The ``words`` that are left, what was ``given`` besides, by the titles of fields, and the sentences it was in.

    ``guessed`` are those fields that no sentence names, each with how it was read; ``holds`` are the sentences that
    ask to wait with the page, ``kept_back`` those that ask for no source to be shown.

    Whether the body ``may_be_named`` is told only by who says so.
    """

    words: str = ""
    given: dict[str, object] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    guessed: list[tuple[str, str]] = field(default_factory=list)
    holds: list[str] = field(default_factory=list)
    may_be_named: bool = False
    has_no_source: bool = False
    kept_back: list[str] = field(default_factory=list)


def besides(words: str, whole: str, catalog: Catalog, subject: str = "") -> Besides:
    """Return what ``words`` tell besides; the place may also stand where one greets, in the ``whole`` mail.

    How it ended may be told by the ``subject`` alone.
    """
    found = Besides()
    words = _without_sources(words, found)
    for line in own_ends(whole):
        found.may_be_named |= any(map(may_be_named, SENTENCES.findall(line)))
        if PLACE in found.given:
            continue
        if place := next(_places(line, catalog), ""):
            found.given.setdefault(PLACE, place)
            found.sentences.append(next(one.strip() for one in SENTENCES.findall(line) if any(_places(one, catalog))))
    for sentence in SENTENCES.findall(words):
        found.may_be_named |= may_be_named(sentence)
        if _asks_to_wait(sentence, found.holds):
            found.holds.append(sentence.strip())
            found.words += _told_beside(sentence)
            answer: tuple[str, object] | None = ("", "")
        elif says_there_is_none(sentence.strip()):
            found.has_no_source = True
            answer = ("", "")
            found.sentences.append(sentence.strip())
        elif answer := _answer(sentence, catalog):
            _put(found, *answer)
            found.sentences.append(sentence.strip())
        else:
            found.words += sentence
        if answer is not None and sentence.endswith("\n") and found.words and not found.words.endswith("\n"):
            found.words += "\n"
    found.holds += [one for one in _waits_around(whole) if one not in found.holds]
    _note_end(found, f"{subject}\n{words}")
    return found


def _without_sources(words: str, found: Besides) -> str:
    """Return ``words`` without the public sources that are cited by an address, or below a line that says so."""
    words, found.kept_back = without_kept_back(words)
    kept, cited = without_sources(words)
    for source, said in cited:
        _put(found, "根拠", [source])
        found.sentences.append(said)
    return kept


def _waits_around(whole: str) -> Iterator[str]:
    """Yield the sentences that ask to wait where one greets and takes leave, which are no words of the case."""
    sentences = (one.strip() for line in own_ends(whole) for one in SENTENCES.findall(line))
    yield from (one for one in sentences if HOLDS.search(one) and _WISH.search(one))


def _asks_to_wait(sentence: str, before: list[str]) -> bool:
    """Whether somebody wants the page later, or says right behind that wish what is waited for."""
    return bool(HOLDS.search(sentence) and _WISH.search(sentence)) or bool(
        before and _WAITED_FOR.fullmatch(sentence.strip())
    )


def _told_beside(sentence: str) -> str:
    """Return the clauses of a sentence that asks to wait in which the work itself is told."""
    clauses = _CLAUSE.split(sentence.strip(), maxsplit=1)[:2]
    told = (one.rstrip("。") for one in clauses if len(clauses) > 1 and tells_a_deed(one) and not _OF_LEAVE.search(one))
    return "".join(f"{one}。" for one in told)


def _put(found: Besides, title: str, value: object) -> None:
    known = found.given.get(title)
    if isinstance(known, list) and isinstance(value, list):
        known += value
    elif title:
        found.given.setdefault(title, value)


def _answer(sentence: str, catalog: Catalog) -> tuple[str, object] | None:
    """Return the title of a field and what a sentence of its own says of it; no title if it only allows a name."""
    folded = unicodedata.normalize("NFKC", sentence)
    if place := _place_alone(sentence, catalog):
        return PLACE, place
    if says_only_leave(sentence):
        place = body_in(sentence.strip(), catalog, _NEAR_LEAVE)
        return (PLACE, place) if place else ("", "")
    if source := source_in(sentence):
        return "根拠", [source]
    if (match := _SIZE.fullmatch(folded)) and (band := _band(match)):
        return "人口規模", band
    if match := _STAGE.fullmatch(sentence):
        stage = next((label for label, pattern in STAGES.items() if pattern.search(match["said"])), "")
        return ("取り組みの段階", stage) if stage else None
    return None


def _place_alone(sentence: str, catalog: Catalog) -> str:
    """Return the full name of the place that a sentence or a labelled line names and tells nothing else."""
    if labelled := _LABELLED.fullmatch(unicodedata.normalize("NFKC", sentence)):
        return body_in(labelled["name"], catalog)
    return next(_places(sentence, catalog), "") if _ONLY_PLACE.fullmatch(sentence) else ""


def _places(text: str, catalog: Catalog) -> Iterator[str]:
    """Yield the full name of each place that somebody says to be at."""
    for match in _PLACE.finditer(text):
        try:
            yield catalog.place_index.find(_OF_ITS_PREFECTURE.sub("", match[1])).full_name
        except RefusedError:
            continue


def _band(match: re.Match[str]) -> str:
    """Return the label of the size of a place that ``match`` tells, or nothing."""
    parts = ((match["man"], 10_000), (match["sen"], 1_000), (match["one"], 1))
    try:
        people = sum(Decimal(number.replace(",", "")) * unit for number, unit in parts if number)
    except ArithmeticError:
        return ""
    return band_of(int(people)).written if people and not settled().own else ""


def size_of(text: str) -> str:
    """Return the label of the size of a place that ``text`` tells by a number of people, or nothing."""
    if english.is_spoken() and (people := english.people_in(text)) and not settled().own:
        return band_of(people).written
    folded = _BETWEEN_SIZES.sub(r"\g<least>万人", unicodedata.normalize("NFKC", text.replace("～", "〜")))
    match = next(filter(None, (pattern.search(folded) for pattern in _SIZE_IN)), None)
    return _band(match) if match else ""


def _note_end(found: Besides, words: str) -> None:
    """Note how it ended where the words say so; they stay."""
    told = _LABELS.sub("", words)
    for label, pattern in ENDED.items():
        if match := pattern.search(told):
            found.given.setdefault("成果の種類", label)
            found.sentences.append(match[0].strip())
            return
