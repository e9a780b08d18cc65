"""Numbers and stages that plain words tell → what they could be in the fields of a case, for whoever reads the draft.

No number becomes a figure by itself: only its sender knows how it was counted.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator import _
from generator.intake.amounts import NEAR, amounts_in, half_width, pair_in, saved_in
from generator.intake.called import CALLED
from generator.intake.pieces import pieces
from generator.intake.quoted import listed
from generator.intake.sayings import NO_DEED, PLANS, REPORTED
from generator.model.vocabulary import FigureKind, Stage

_MOST, _SHOWN = 8, 60  # proposals, and signs of a sentence that is quoted
_COST = re.compile(r"費用|予算|経費|ライセンス|使用料|委託料|借り上げ|改修|円(?:で|か|です|でした|ほど|くらい|程度)")
_HANDS = re.compile(r"(?:人|名|か月|ヶ月|カ月|半年)(?:ほど|くらい)?で(?!す|した|しょう|は[なあ])|担当|職員|準備")
_READY = re.compile(r"準備|選定|打ち?合わ?せ|検討|調整|契約|予算")  # what is done before anything begins
_COUNTED = frozenset({"件", "枚", "回", "時間"})
_A_TIME = re.compile(r"(?:月|年|週|日|年間|月間|毎月|毎年|毎日|1日|一日|一晩)(?:に|は|で|平均|約|およそ|\s)*$")
_STAGES = {
    Stage.PILOT: re.compile(r"試行を?(?:して|中)|実証(?:実験|事業)?(?:中|を)|試験的に[^。]*ています|で試して(?:い|お)"),
    Stage.IN_USE: re.compile(
        r"運用中|(?:から|現在も?|今も?)[^。]{0,12}運用して(?:い|お)|本格(?:運用|稼働|実施)(?:し|を|に|中)"
    ),
    Stage.PLANNED: re.compile(r"(?:導入|実施)を(?:検討|計画)(?:中|して(?:い|お))"),
}


def stage_in(words: str) -> tuple[str, str]:
    """Return the label of the stage that ``words`` tell and the words that do, or nothing twice."""
    found = ((stage, pattern.search(words)) for stage, pattern in _STAGES.items())
    told = next(((stage.written, match[0]) for stage, match in found if match), None)
    return told or _planned(words) or ("", "")


def _planned(words: str) -> tuple[str, str] | None:
    """Return the same where nothing but plans is told, whatever stands as it always stood."""
    done = any(not (NO_DEED.search(one) or _READY.search(one)) for one in REPORTED.findall(words))
    match = None if done else PLANS.search(words)
    return (Stage.PLANNED.written, match[0].strip("。")) if match else None


def proposals(sections: Iterable[str]) -> tuple[str, ...]:
    """Return what the numbers in ``sections`` could be, each with the sentence that tells it."""
    told = (
        _("「{shown}」→ {what}", shown=shown[:_SHOWN], what=what)
        for section in sections
        for piece in pieces(section)
        if (shown := "".join(piece.split()).strip("-・。"))
        for what in _meant(half_width(shown))
    )
    return tuple(islice(told, _MOST))


def before_and_after() -> str:
    """Return what a figure is called that became another."""
    return _figure(FigureKind.CHANGE)


def _figure(kind: FigureKind) -> str:
    return _("指標({kind})", kind=kind.label)


def _meant(sentence: str) -> Iterator[str]:
    found = list(amounts_in(sentence))
    if pair := pair_in(sentence):
        yield before_and_after() + _(" 前 {before}、後 {after}", before=pair[0], after=pair[1])
    elif saved := saved_in(sentence):
        yield f"{_figure(FigureKind.SAVED)} {saved}"
    else:
        sizes = (
            one
            for one in found
            if one.unit in _COUNTED and _A_TIME.search(sentence[max(0, one.start - NEAR) : one.start])
        )
        yield from (f"{_figure(FigureKind.SIZE)} {one}" for one in sizes)
    if not saved_in(sentence) and _COST.search(sentence) and (band := CALLED["cost"](sentence)):
        yield _("費用 {band}", band=_(band))
    hands = [one for one in found if one.unit in {"人", "か月"}]
    if hands and not pair and "人口" not in sentence and _HANDS.search(sentence):
        yield _("手間 {hands}", hands=listed(hands))
