"""An answer without numbers → each sentence below the question that it surely answers; the others stay as they were."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from generator.intake import asking
from generator.intake.pieces import pieces
from generator.intake.reply_words import CALLED, CONDITION, COURTESY, TOLD_OF

_FINE = r"(?:いい|よい|良い|よろしい|OK|大丈夫|問題(?:あり|ござい)ません|問題ない|(?:構|かま)い?ません|結構|同意)"
_NAME = r"(?:(?:団体|自治体|市町村|[市区町村県])?名(?!簿|前は(?:忘|知))|[市区町村]の名|名称)"
_MONTH = r"(?:(?:令和?|平成?|[RH])\s?\.?(?:\d{1,2}|元)|\d{4}|今|去|昨|一昨)\s?年?度?[の./-]?\s?\d{1,2}月"
# By which words a sentence surely answers a question; one about a name is none about the page.
_SURELY: Mapping[str, re.Pattern[str]] = {
    asking.CONSENT: re.compile(
        rf"^(?!.*{_NAME})(?:[^。、]{{0,20}}(?:ました|たので|とれたので|取れたので)(?:ので)?、)?(?:(?:はい|(?:承知|了解)(?:し|いたし)ました|わかりました)、?)?(?:(?:(?:事例|記事)の)?(?:公開|掲載)|記事に|3つとも|条件)[^。]{{0,16}}{_FINE}|^はい(?:、?{_FINE}(?:です)?)?[。]?$"
        rf"|^(?!.*{_NAME})(?:公開|掲載)[^。]{{0,8}}(?:してください|お願いし)"
    ),
    asking.PLACE: re.compile(
        rf"{_NAME}[^。]{{0,14}}(?:載せ|のせ|出し|出さ|出る|公表|公開|掲載|{_FINE}|伏せ|ふせ|匿名)"
    ),
    "課題": re.compile("^困って(?:い)?(?:た|る)(?:の|こと|点)は"),
    asking.SIZE: re.compile(r"人口[^。]{0,8}[\d一二三四五六七八九十]"),
    asking.EVIDENCE: re.compile(
        r"https?://|^(?:公開)?(?:資料|根拠|出典)(?:は|なら|として)|(?:広報|会議録|議会だより|計画書|予算書|報告書)[^。]{0,20}(?:です|に(?:あり|載っ|出て|のっ))"
        r"|(?:資料|文書)(?:は|が|も)[^。、]{0,8}(?:ありません|ない|出せ|出して|公開して)[^。]{0,6}(?:ません|ない)?(?:です)?。?$"
    ),
    asking.STAGE: re.compile(
        r"計画中|試行中|運用中|^(?:いま|今|現在)?は?(?:本格)?(?:的に)?運用(?:して|を続けて)い|^(?:(?:この)?(?:取り?組み?|事業)は)?(?:もう|既に|すでに|去年|昨年)[^。、]{0,6}(?:終わ|終了|やめ)[^。、]{0,6}。?$"
        r"|^(?:いま|今|現在)も[^。、]{0,10}(?:使|続|動|運用|やっ)[^。、]{0,8}。?$"
    ),
    asking.OUTCOME: re.compile(
        "^(?:成果|効果)は(?:とても|かなり|大いに)?(?:あり(?!ません)|あっ|出(?:まし|て))|成果あり|部分的な成果|成果見込み|うまくいかなかった|中止・廃止|^成果は[^。]*(?:部分|一部|見込|十分)"
    ),
    asking.PERIOD: re.compile(
        rf"{_MONTH}[^。]{{0,4}}(?:から|に(?:始|開始|導入|スタート))|(?:始めた|導入した|開始した)のは[^。]{{0,6}}{_MONTH}|^(?:時期|開始)は"
    ),
    asking.NUMBERS: re.compile(r"\d[\d,.]*[^\d\sからへ→、。]{1,6}(?:から|→|だったのが)\s*(?:約)?\d"),
}
_UNSURE = re.compile(
    r"ではなく|じゃなく|たしか|確か(?:に)?[、]|たぶん|多分|おそらく|はず|かも|らしい|よう(?:です|な気)|気がし|わからな|分からな|思いますが|探し|あとで|後で"
)
# Questions that one sentence may answer beside another: they take a word or a month out of it.
_BESIDE = frozenset({asking.STAGE, asking.PERIOD, asking.OUTCOME, asking.SIZE})
_LEAD = re.compile(r"^(?:なお|また|それから|あと|ちなみに|いちおう|一応|では)、?")
_LINE_OF_ADDRESS = re.compile(r"https?://\S+$", re.MULTILINE)


def by_question(
    rest: Sequence[str], open_labels: Collection[str], reads: Callable[[str, str], bool]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what the lines of ``rest`` answer to ``open_labels``, and what of them answers none surely.

    ``reads`` tells whether a sentence fills something as the answer to a question.
    """
    said: dict[str, list[str]] = {}
    left: list[str] = []
    for sentence in _sentences(rest):
        told = {label: words for label, words in _told(sentence) if label in open_labels and reads(label, words)}
        for label, words in told.items():
            said.setdefault(label, []).append(words)
        if not told and not COURTESY.match(sentence):
            left.append(sentence)
    once = {label: sentences[0] for label, sentences in said.items() if len(sentences) == 1}
    if any(map(CONDITION.search, left)):  # which may be about what was agreed to
        left += [once.pop(label) for label in (asking.CONSENT, asking.PLACE) if label in once]
    several = [one for sentences in said.values() if len(sentences) > 1 for one in sentences]
    return once, _in_order(rest, [*left, *several]) if once else tuple(rest)


def _sentences(rest: Sequence[str]) -> list[str]:
    """Return the sentences of ``rest``; an address stands with the sentence before it and ends its line."""
    found: list[str] = []
    for sentence in filter(None, map(str.strip, pieces(_LINE_OF_ADDRESS.sub(r"\g<0>\n", "\n".join(rest))))):
        if found and sentence.startswith("http"):
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
    return found


def _told(sentence: str) -> Sequence[tuple[str, str]]:
    """Return the questions that ``sentence`` surely answers, with what it says: one, or several that go together."""
    bare = _LEAD.sub("", sentence)
    if _UNSURE.search(bare) or CONDITION.search(bare):
        return ()
    labelled = TOLD_OF.match(bare)
    if labelled and not (labelled["label"] == "成果" and _SURELY[asking.OUTCOME].search(bare)):
        return ((CALLED.get(labelled["label"], labelled["label"]), labelled["said"]),)
    found = [label for label, cue in _SURELY.items() if cue.search(bare)]
    return [(label, bare) for label in found] if len(found) == 1 or set(found) <= _BESIDE else ()


def _in_order(rest: Sequence[str], kept: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences that were ``kept`` in the order in which they stand in ``rest``."""
    whole = "\n".join(rest)
    return tuple(sorted(dict.fromkeys(kept), key=whole.find))
