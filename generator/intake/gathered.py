"""What the words of a case tell of its fields without naming them: since when, at which stage, how it ended.

The words stay where they are. Everything here is a guess: the sender is told how it was read, and may say otherwise.
"""

import re
from collections.abc import Iterator

from generator import _, of
from generator.intake.amounts import half_width, pair_in
from generator.intake.besides import Besides, size_of
from generator.intake.periods import period_in
from generator.intake.proposals import stage_in
from generator.intake.sayings import tells_a_deed
from generator.model.vocabulary import OutcomeKind, Stage

STAGE, OUTCOME, PERIOD, SIZE = "取り組みの段階", "成果の種類", "期間", "人口規模"
_PEOPLE = re.compile(
    r"人口(?:は|が)?約?(?P<people>[\d.,]+(?:万(?:[\d,]+千?)?|千)?)人?(?:余り|ほど|弱|強|程度|くらい|規模)?の、?(?:[^。、\n]{0,8}の)?(?:小さな)?(?:市|町|村|区|自治体|団体|まち)"
)
_OF_ALL = re.compile(r"人口(?:は|が)?約?(?P<people>[\d.,]+(?:万(?:[\d,]+千?)?|千)?)人(?:のうち|に対し|中)")
_SENTENCE = re.compile(r"[^。\n]+")
_OVER = re.compile(
    r"(?:利用|契約|運用|取り?組み|事業|サービス|導入|試行|実証)[^。\n]{0,10}?を?、?(?:終え|終了し|終わり|やめ|止め|廃止し|打ち?切り|解約し)(?:まし)?た"
    r"|(?:来年度?|次年度|次回|今後)(?:から|以降)?は?、?[^。\n]{0,6}(?:更新|契約|継続|続け)(?:し)?(?:ません|ない(?!と))"
    r"|(?:[\d一二三半]{1,9}(?:年(?:度)?|か月|ヶ月|カ月|週間)(?:間)?|途中|年度末|末)(?:で|をもって)、?(?:終了|休止|打ち?切り?|廃止)(?:し(?:、|て|まし|た)|と(?:し|な)|に(?:し|な))"
    r"|(?:[\d一二三半]{1,9}(?:年(?:度)?|か月|ヶ月|カ月|週間|日)(?:間)?(?:ほど|くらい|たらず)?|途中|結局)で?、?(?:取り)?やめ(?:まし)?た"
    r"|元の[^。\n]{1,12}に戻(?:し|りま|って)"
    r"|(?:を|は)、?(?:取り)?やめた(?:話|件|事例|経緯)|(?:取りやめ|中止し|廃止し|解約し|撤去し)ました"
)
_GOES_ON = re.compile(
    r"(?:使え|でき|届く|わかる|見られる|選べ|申し込め|払え)(?:る)?よう(?:に)?(?:し|なり)(?:まし)?た"
    r"|[^。\n]{2}(?:に|と)しました|(?:導入し|開始し|切り替え|置き換え|移行し|始め|配っ|作っ|変え|入れ)た(?=[。\n、がのけ]|$)|(?:導入|開始|切り替え|置き換え|移行|始め|スタート|配り|作り|変え|入れ)(?:し)?ました|(?:して|使って|やって|続けて|回して)い(?:ます|る)"
)
_STOPPED = re.compile(r"やめ|止め|中止|廃止|打ち?切|解約|契約を終え|撤去")
_BETTER = re.compile(
    r"(?:減り|減らせ|減らし|短く(?:なり|でき)|短縮(?:し|でき|され)|削減(?:し|でき|され)|なくなり|なくせ|早く(?:なり|でき)|楽になり|済むように(?:なり|し)"
    r"|半分(?:に(?:なり|減)|で(?:済み|終わ))|ゼロになり|減っ|(?:短く|なく|早く|楽に|半分に|ゼロに)なっ|済むようになっ)(?:まし)?た|(?:増え|上がり|伸び|向上し|改善し)ました"
)
_WORSE = re.compile(
    r"(?:手間|負担|苦情|時間|費用|ミス|間違い|残業|経費)(?:が|は|も)[^。\n]{0,8}増え|(?:回収率|満足度|利用)[^。\n]{0,8}下が"
)
# Of what is spent, more is no gain; of whatever else is counted it may be.
_SPENT = frozenset({"秒", "分", "時間", "日", "週間", "か月", "円"})


def with_guesses(found: Besides, year: int) -> Besides:
    """Return what was told besides with what the words themselves tell in the ``year`` they were written."""
    for title, value, words in _guesses(found, year):
        if title not in found.given:
            found.given[title] = value
            found.sentences.append(words)
            found.guessed.append((title, value if isinstance(value, str) else _("〜").join(value.values())))
    return found


def _size(words: str) -> tuple[str, str]:
    """Return the size of a place whose people are told by the way (人口12万の市), and the words that do."""
    match = _PEOPLE.search(half_width(words))
    band = size_of(f"{match['people']}人") if match else ""
    return (band, match[0]) if match and band else ("", "")


def size_told(words: str) -> str:
    """Return the label of the size of a place that ``words`` about its name tell, or nothing."""
    return _size(words)[0] or (size_of(words) if "人口" in words else "")


def size_beside(words: str) -> str:
    """Return the label of the size of a place that ``words`` of a case tell by the way, or nothing."""
    match = _OF_ALL.search(half_width(words))
    return size_of(f"{match['people']}人") if match else ""


def _guesses(found: Besides, year: int) -> Iterator[tuple[str, str | dict[str, str], str]]:
    stage, words = _stage(found.words)
    if found.given.get(OUTCOME) == OutcomeKind.STOPPED.written:
        stage, words = Stage.ENDED.written, OutcomeKind.STOPPED.label
    if stage:
        yield STAGE, stage, words
    stage = str(found.given.get(STAGE, stage))
    outcome, words = _outcome(found.words, stage)
    if outcome:
        yield OUTCOME, outcome, words
    size, words = _size(found.words)
    if size:
        yield SIZE, size, words
    period, words = period_in(found.words, year)
    if not stage and period and "to" not in period:
        yield STAGE, Stage.IN_USE.written, words
    if period and stage != Stage.PLANNED.written:
        yield PERIOD, {"開始": period["from"], **({"終了": period["to"]} if "to" in period else {})}, words


def _stage(words: str) -> tuple[str, str]:
    """Return the stage: what is over, what is said outright, and last what goes on as nobody says that it ended."""
    over = _OVER.search(words)
    if over:
        return Stage.ENDED.written, over[0]
    stage, said = stage_in(words)
    if stage:
        return stage, said
    told = (one for one in _SENTENCE.findall(words) if tells_a_deed(one) and _GOES_ON.search(one))
    goes_on = next(told, "").strip()
    return (Stage.IN_USE.written, goes_on) if goes_on else ("", "")


def _outcome(words: str, stage: str) -> tuple[str, str]:
    """Return what came of it: nothing yet of a plan, and only what some sentence tells of anything else."""
    if stage == Stage.PLANNED.written:
        return OutcomeKind.EXPECTED.written, of("gathered", "計画")
    if stage == Stage.ENDED.written and (stopped := _STOPPED.search(words)):
        return OutcomeKind.STOPPED.written, stopped[0]
    for sentence in _SENTENCE.findall(words):
        if (_BETTER.search(sentence) or _became_another(sentence)) and not _WORSE.search(sentence):
            return OutcomeKind.ACHIEVED.written, sentence.strip()
    return "", ""


def _became_another(sentence: str) -> bool:
    """Whether ``sentence`` tells a number that changed, and none of time or money that grew."""
    before, after = pair_in(half_width(sentence)) or (None, None)
    if not before or not after or before.number == after.number:
        return False
    return after.number < before.number or after.unit not in _SPENT
