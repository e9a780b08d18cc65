"""The same thread imported again: what the curator changed stays, what Slack changed comes, new answers are marked.

A draft is parted at its headings ``### 質問者``, ``### 回答者1`` …: a part is a message. Three are compared: the last
import, the curator's file, and the new import.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import pairwise

from generator import _, noted
from generator.findings.diagnostics import RefusedError
from generator.model.claims import Claim

_PART, _SECTION = "### ", "## "
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)")
_FIELD = re.compile(r"([a-z_]+):")
_START, _NOTES = "", "#"
_BETWEEN = "\n\n"
_NEW = "# review: new: "


@dataclass(frozen=True, slots=True)
class _Parted:
    before: str
    parts: tuple[str, ...]
    after: str

    @property
    def text(self) -> str:
        """Return the whole file."""
        messages = _BETWEEN.join(part.strip("\n") for part in self.parts)
        return f"{self.before}{messages}\n{self.after}"


@dataclass(frozen=True, slots=True)
class Merged:
    """The file after another import; ``told`` says what came of it."""

    text: str
    told: tuple[str, ...]


@dataclass(slots=True)
class _Messages:
    """The messages of the curator's file while those of the new import are looked at."""

    old: Sequence[str]
    own: Sequence[str]
    now: Sequence[str]
    told: list[str] = field(default_factory=list)
    added: list[int] = field(default_factory=list)

    def merged(self) -> Iterator[str]:
        """Yield the messages of the merged file; one that both sides changed stays as the curator left it."""
        kept, new, place = list(self.own), defaultdict[int, list[int]](list), -1
        places = dict(_pairs(self.old, self.own))
        steps = [*_pairs(self.old, self.now)]
        last = max((number for before, number in steps if before is not None and number is not None), default=-1)
        for before, number in steps:
            if before is None and number is not None:
                new[place if number < last else len(self.own) - 1].append(number)
                self.added.append(number)
            elif before is not None:
                here = places.get(before)
                place = place if here is None else here
                self._follow(kept, before, number, here)
        yield from (self.now[number] for number in new[-1])
        for place, part in enumerate(kept):
            yield part
            yield from (self.now[number] for number in new[place] if place >= 0)

    def _follow(self, kept: list[str], before: int, number: int | None, here: int | None) -> None:
        """Take over what became of a message in Slack, if the curator left it alone."""
        was = self.old[before].strip()
        if number is None:
            lost = noted(
                "{number}番目の発言は、新しい書き出しにありません。原稿には残しました。"
                "Slack で消されたのなら、原稿からも消してください"
            )
            self.told.append(_(lost, number=before + 1))
        elif was != self.now[number].strip() and here is not None and self.own[here].strip() == was:
            kept[here] = self.now[number]
            self.told.append(_("{number}番目の発言を、Slack で直されたとおりにしました", number=number + 1))
        elif was != self.now[number].strip():
            told = _("{number}番目の発言は Slack でも直されています。原稿はそのままにしました", number=number + 1)
            self.told.append(told)


def merged(last: str, curated: str, new: str) -> Merged:
    """Return the curator's file with what became new since the ``last`` import.

    Raises:
        RefusedError: It has no exchange any more.
    """
    if new in {last, curated}:
        return Merged(curated, (_("前に取り込んだときから変わっていません"),))
    old, own, now = map(_parted, (last, curated, new))
    messages = _Messages(old.parts, own.parts, now.parts)
    parts = tuple(messages.merged())
    own = replace(own, before=_front(old.before, own.before, now.before))
    told = messages.told
    if messages.added:
        speakers = {number + 1: _speaker(now.parts[number]) for number in messages.added}
        names = _("、").join(_("{number}番目({speaker})", number=one, speaker=who) for one, who in speakers.items())
        told.append(_("新しい発言を足しました: {names}", names=names))
        own = replace(own, before=_marked(own.before, names))
    return Merged(replace(own, parts=parts).text, tuple(told))


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the numbers of parts that are the same message, in their order; None where one side has none.

    Who spoke does not count: with one more answer, everybody after it may have another number.
    """
    matcher = SequenceMatcher(None, [*map(_words, before)], [*map(_words, after)], autojunk=False)
    for _sort, start, end, begin, until in matcher.get_opcodes():
        yield from _alike(range(start, end), range(begin, until), before, after)


def _alike(
    some: range, others: range, before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs of parts that stand in one place and are not the same: those whose words are most alike."""
    if not some or not others:
        yield from ((number, None) for number in some)
        yield from ((None, number) for number in others)
        return
    short = min(len(some), len(others))
    shifts = [(first, second) for first in range(len(some) - short + 1) for second in range(len(others) - short + 1)]

    def likeness(shift: tuple[int, int]) -> float:
        chosen = zip(some[shift[0] :], others[shift[1] :], strict=False)
        return sum(SequenceMatcher(None, before[one], after[other]).quick_ratio() for one, other in chosen)

    first, second = max(shifts, key=likeness)
    yield from ((number, None) for number in some[:first])
    yield from ((None, number) for number in others[:second])
    yield from zip(some[first : first + short], others[second : second + short], strict=True)
    yield from ((number, None) for number in some[first + short :])
    yield from ((None, number) for number in others[second + short :])


def _front(last: str, own: str, new: str) -> str:
    """Return the fields of the curator's file, those of the new import where the curator left the last ones alone.

    Notes of the import are its own.
    """
    old, mine, now = map(_fields, (last, own, new))
    fields = {name: now.get(name, text) if text == old.get(name) else text for name, text in mine.items()}
    return "".join({**fields, _NOTES: now[_NOTES]}.values())


def _fields(text: str) -> dict[str, str]:
    """Return the lines of each field by its name, and of the notes above all fields."""
    found: dict[str, str] = {_START: "", _NOTES: ""}
    name = _START
    for line in text.splitlines(keepends=True):
        if line.startswith("# ") and name in {_START, _NOTES}:
            name = _NOTES
        elif field := _FIELD.match(line):
            name = field[1]
        found[name] = found.get(name, "") + line
    return found


def _marked(before: str, names: str) -> str:
    first, rest = before.split("\n", 1)
    return f"{first}\n{_NEW}{names}\n{rest}"


def _words(part: str) -> str:
    return part.partition("\n")[2].strip()


def _speaker(part: str) -> str:
    return part.split("\n", 1)[0].removeprefix("### ").strip()


def _parted(text: str) -> _Parted:
    lines = [*_lines(text)]
    headings = {f"## {Claim.EXCHANGE.typed}", f"## {Claim.EXCHANGE}"}
    start = next((number for number, (line, code) in enumerate(lines) if not code and line.strip() in headings), None)
    if start is None:
        msg = _(
            "原稿に「## {heading}」の見出しがないので、新しい発言を足せません。"
            "見出しを戻してから、もう一度取り込んでください",
            heading=Claim.EXCHANGE.typed,
        )
        raise RefusedError(msg)
    begin = start + 1
    marks = [number for number, (line, code) in enumerate(lines) if number >= begin and not code and _is_mark(line)]
    end = next((number for number in marks if lines[number][0].startswith(_SECTION)), len(lines))
    edges = [*(number for number in marks if number < end), end]
    before, after = _joined(lines[: edges[0]]), _joined(lines[end:])
    parts = [_joined(lines[first:last]) for first, last in pairwise(edges)]
    return _Parted(f"{before.rstrip()}\n\n", tuple(parts), f"\n{after}" if after else "")


def _is_mark(line: str) -> bool:
    return line.startswith((_PART, _SECTION))


def _joined(lines: Sequence[tuple[str, bool]]) -> str:
    return "".join(line for line, _code in lines)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it is code: a heading that somebody sent as code heads nothing."""
    fence = ""
    for line in text.splitlines(keepends=True):
        mark = _FENCE.fullmatch(line.rstrip())
        yield line, bool(fence)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not mark[2]:
            fence = ""
