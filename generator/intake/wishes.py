"""What the answer to our mail wishes of the page: to wait with it, to bring it now, or on a condition that is met."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import _, noted
from generator.intake.hiding import wish_in
from generator.intake.quoted import quoted
from generator.intake.reply_words import CONDITION, HOLDS, RELEASES

_HELD = noted(
    "送り主は、掲載を待ってほしいと言っています({words})。いつまでかを送り主に確かめるまで、公開しないでください。"
)
_IF = (
    r"(?:(?:て|で)?(?:もらえる|いただける|くれる|くださる)?(?:の(?:で)?あれば|なら(?:ば)?)"
    r"|(?:して)?(?:もらえれ|いただけれ)ば|(?:こと(?:を|が))?条件(?:に|で)(?:なら)?|なければ)、?"
)
_OF_THE_BODY = re.compile(
    r"(?:名|町|市|村|団体|自治体|どこ|特定)[^。、]{0,12}(?:出(?:さ)?な|載(?:せ|ら)な|(?:分|わ)からな|され?な|伏せ|匿名)"
)
# What a draft that names no body may still show.
_OF_MORE = re.compile("アドレス|URL|リンク|資料|写真|画像|電話|個人|氏名|[課係部]名|数字")
_HANGS_ON = re.compile(rf"[^。、\n:：)）\d]{{2,40}}?{_IF}")
_RELEASED = noted("送り主は、待っていた公開をしてよいと言っています({words})。")
_GRANTED = noted("団体名を出さない下書きなので、条件({words})はそのとおりになっています。")


@dataclass(frozen=True, slots=True)
class Wishes:
    """The lines that ask to wait (``held``) or say that the page may come (``freed``), and conditions that are met."""

    held: Sequence[str]
    freed: Sequence[str]
    granted: Sequence[str]

    def told(self, *, was_waiting: bool) -> Iterator[str]:
        """Yield what an editor has to know of them."""
        if self.held:
            yield _(_HELD, words=_quoted(self.held))
        if self.freed and was_waiting:
            yield _(_RELEASED, words=_quoted(self.freed))
        if self.granted:
            yield _(_GRANTED, words=_quoted(self.granted))


def wishes_in(lines: Iterable[str], granted: Sequence[str]) -> Wishes:
    """Return what ``lines`` of an answer wish, in which conditions were ``granted``: whoever waits frees nothing."""
    own = list(lines)
    held = [line for line in own if HOLDS.search(line)]
    freed = [] if held else [line for line in own if RELEASES.search(line) and not CONDITION.search(line)]
    return Wishes(held, freed, granted)


def granted_in(text: str) -> list[str]:
    """Return the conditions in an answer that a draft which names no body fulfils."""
    found = (match[0] for match in _HANGS_ON.finditer(text))
    met = (one for one in found if wish_in(re.sub(_IF, "", one)) or _OF_THE_BODY.search(one))
    return [one for one in met if not _OF_MORE.search(one)]


def without(text: str, granted: Iterable[str]) -> str:
    """Return an answer without the conditions that were ``granted``."""
    for one in granted:
        text = text.replace(one, "")
    return text


def _quoted(lines: Iterable[str]) -> str:
    return quoted(*(line.strip("、 ") for line in lines))
