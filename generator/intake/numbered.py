"""The answer to a mail that asked by numbers (answers above, below, or between its lines) → what was said to each."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator import _
from generator.intake import english, one_line
from generator.intake.asking import (
    CONSENT,
    LABELS,
    NOTHING_NOTED,
    OUTCOME,
    PLACE,
    SUMMARY,
    Notes,
    shown,
    words_of,
)
from generator.intake.cutting import begins_history, cut, heads_a_mail, unsigned
from generator.intake.leave import DESK
from generator.intake.mail_frame import frames, is_our_mail, whole_frame
from generator.intake.one_line import numbers_in
from generator.intake.postscript import without_postscript
from generator.intake.quoted import quoted
from generator.intake.reply_words import (
    ALL,
    ARROW,
    BACKS_OUT,
    BARE,
    CALLED,
    CONDITION,
    COURTESY,
    HOLDS,
    MARKS,
    POINT,
    RECAST,
    YES_ALONE,
    asked,
    label_of,
    labelled,
)
from generator.kinds import CASE

_LEAST, _LEAST_CUT = 12, 5  # signs of a line of the letter without a mark of quotation; below the head of a mail fewer
_LONGEST_ANSWER = 40  # signs of a line that may be an answer by its place alone
_IN_WORDS = frozenset({SUMMARY, *map(str, CASE.asked_sections)})
# Where a sentence in a line begins with the number of a question.
_NEXT = re.compile(r"(?<=。)\s*(?:(?:あと|それと|また)、?)?(?=\d{1,2}(?:番目?は|番目?[\s:]|つ目は|[.:)]\s*[^\d\s]))")
_BESIDES = re.compile("(?:あと|それと|それから|ちなみに|なお|そういえば)、")  # below a blank line it answers nothing
_SAYS_YES = re.compile(
    r"はい(?![ぁ-んァ-ー](?<!はいで))|(?:yes|ok)(?![a-zを]|ボタン)|問題(?:あり|ござい)ません"
    r"|(?:同意|承知|了解)(?:です|し(?:ます|ました)|(?:いた|致)し|[。、\s]|$)",
    re.IGNORECASE,
)
# A row of a table of two columns: no quotation, though it begins with a sign of one.
_ROW = re.compile(r"^\s*[|｜]\s*(?P<number>[^|｜]{0,8}?[0-9０-９①-⑳][^|｜\s]{0,8})\s*[|｜](?P<said>[^|｜]*)[|｜]\s*$")
_LONGEST_NAME = 20  # signs of a name below everything


@dataclass(slots=True)
class Numbered:
    """What was said to each question, by its label, and the ``rest`` that no number stands before."""

    said: dict[str, str] = field(default_factory=dict)
    rest: tuple[str, ...] = ()


def numbered(text: str, labels: Sequence[str], notes: Notes) -> Numbered:
    """Return what ``text`` answers to the questions ``labels``, in this order or in that in which it quotes them."""
    above, added = without_postscript(text)
    folded = [_folded(line) for line in above.splitlines()]
    found = (asked(MARKS.sub("", line)) for line in folded)
    by_number = {int(match["number"]): label_of(match["label"]) for match in found if match}
    by_yes = (CONSENT, *([PLACE] if notes.place else []))
    reading = _Reading(dict(enumerate(labels, 1)) | by_number, _signs(_letter(notes)), by_yes)
    for line in folded:
        reading.take(line)
    result = reading.result()
    result.rest = (*result.rest, *([_folded(" ".join(added.split()))] if added else []))
    return result


def answers_us(text: str) -> bool:
    """Whether ``text`` answers our mail though no mark is left: it quotes it, or says yes to 1 and something to 2."""
    lines = [" ".join(_folded(line).split()) for line in text.splitlines()]  # patterns are slow on runs of blanks
    point = english.POINT if english.is_spoken() else POINT
    said = {match["numbers"]: match["said"] for line in reversed(lines) if (match := point.match(line))}
    says_yes = bool(_SAYS_YES.match(said.get("1", ""))) and "2" in said
    return says_yes or any(is_our_mail(MARKS.sub("", line)) for line in lines)


def own_lines(text: str, notes: Notes) -> Iterator[str]:
    """Yield the lines of ``text`` that its sender wrote: nothing that is quoted, of our letter, or below a history."""
    reading = _Reading({}, _signs(_letter(notes)), ())
    for line in map(_folded, text.splitlines()):
        bare = MARKS.sub("", line).strip()
        if begins_history(bare):
            return
        if bare and not line.lstrip().startswith((">", "|")) and not reading.is_of_the_letter(bare):
            yield bare


@dataclass(slots=True)
class _Reading:
    """Reads a mail line by line: ``at`` is the question that the next line may answer."""

    by_number: dict[int, str]
    letter: str
    by_yes: tuple[str, ...]
    at: str = ""
    was_cut: bool = False
    was_blank: bool = False
    said: dict[str, list[str]] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        bare = MARKS.sub("", line).strip()
        if begins_history(bare):
            self.was_cut, self.at = True, ""
        elif question := self._asked(bare, is_quoted=line.lstrip().startswith((">", "|"))):
            self.at, behind = question
            self._add(behind)
        elif line.lstrip().startswith((">", "|")) or self.is_of_the_letter(bare):
            self.at = "" if frames(bare) else self.at
        elif not self.was_cut or (self.at and not heads_a_mail(bare)):
            if self.was_blank and _BESIDES.match(bare):
                self.at = ""
            for part in _NEXT.split(bare):
                self._take_own(part)
        self.was_blank = not bare

    def _asked(self, bare: str, *, is_quoted: bool) -> tuple[str, str] | None:
        """Return the question that a line of the letter asks, and what was written behind it."""
        match = asked(bare)
        if not match:
            return None
        words, signs = match["said"], _signs(match["said"])
        own = next((part for part in re.split("(?:->|→|⇒|=>|＞)", words)[1:]), "")
        if is_quoted or self.was_cut or (len(signs) >= _LEAST_CUT and signs[:_LEAST] in self.letter):
            return label_of(match["label"]), own.strip() or self._behind(words)
        return None

    def _behind(self, words: str) -> str:
        """Return what stands behind the last sign of a question that is in the letter; it may end where a line did."""
        if _signs(words) in self.letter:
            return ""
        for end in range(len(words), 0, -1):
            if words[end - 1] in "。」?.”" and _signs(words[:end]) in self.letter:
                return words[end:].strip()
        return ""

    def is_of_the_letter(self, bare: str) -> bool:
        """Whether ``bare`` stands in our mail."""
        signs = _signs(bare.lstrip("・- "))
        is_choice = _signs(quoted(signs.strip("「」“”"))) in self.letter
        known = len(signs) >= (_LEAST_CUT if self.was_cut else _LEAST) and signs in self.letter and not is_choice
        return known or frames(bare)

    def _take_own(self, bare: str) -> None:
        if recast := RECAST.match(bare):
            self.said[CALLED.get(recast["label"], recast["label"])] = [recast["said"]]
            return
        if named := labelled(bare):
            self.at = self._called(*named)
            self._add(named[1])
            return
        last = next((number for number, label in self.by_number.items() if label == self.at), 0)
        for part in (english if english.is_spoken() else one_line).answers_in(bare, last, self._is_open):
            labels, said = self._pointed(part)
            self.at = labels[-1] if labels else self.at
            for label in labels:
                self.said.setdefault(label, []).append(said)
            if not labels:
                self._add(part)

    def _called(self, label: str, said: str) -> str:
        """Return the question that is called ``label``; 成果 is its kind where only that is asked, in a word."""
        open_ones = self.by_number.values()
        is_kind = label == "成果" and label not in open_ones and OUTCOME in open_ones
        return OUTCOME if is_kind and not re.search(r"\d|.{13}", said) else label

    def _is_open(self, number: int) -> bool:
        label = self.by_number.get(number, "")
        return bool(label) and not any(self.said.get(label, ()))

    def _pointed(self, part: str) -> tuple[list[str], str]:
        match = (english.POINT if english.is_spoken() else POINT).match(part) or BARE.match(part)
        if not match:
            return [], ""
        numbers = numbers_in(match["numbers"])
        labels = [self.by_number.get(number, "") for number in numbers]
        new = all(map(self._is_open, numbers))
        said = match.groupdict().get("said") or ""
        names = "|".join(map(re.escape, (*labels, *map(shown, labels)))) if new else ""
        said = re.sub(rf"^(?:{names})\s*[:→はに]*\s*", "", said) if new else said
        return (labels, said.strip()) if new else ([], "")

    def _add(self, line: str) -> None:
        if self.at:
            self.said.setdefault(self.at, []).append(ARROW.sub("", line))
        else:
            self.rest.append(line)

    def result(self) -> Numbered:
        said = {label: lines for label, lines in self.said.items() if any(lines)}
        if said:
            last = next(reversed(said))
            said[last] = _without_signature(said[last])
        rest = list(_own_words(self.rest))
        found = Numbered({label: _joined(lines) for label, lines in said.items()})
        asked = [label for label in self.by_number.values() if label not in found.said]
        lines = rest if len(asked) > 1 else ["\n".join(rest)]
        if not said and rest and len(lines) == len(asked) and all(map(_may_answer, asked, lines)):
            found.said, rest = dict(zip(asked, lines, strict=True)), []
        found.rest = tuple(line for line in rest if not self._says_yes(line, asked, found.said))
        return found

    def _says_yes(self, line: str, asked: Sequence[str], said: dict[str, str]) -> bool:
        """Whether ``line`` says yes to everything, or to the first question; it is noted in ``said``."""
        if CONDITION.search(line):
            return False
        to_all = ALL.match(line) or english.says_yes_to_all(line)
        count = len(self.by_yes) if to_all else 1 if YES_ALONE.match(line) or english.says_yes(line) else 0
        labels = [label for label in self.by_yes[:count] if label in asked]
        said.update(dict.fromkeys(labels, _("はい")))
        return bool(labels)


def _may_answer(label: str, line: str) -> bool:
    """Whether all of ``line`` may be the answer to a question: a wish for no page, or prose for a word, is none."""
    if BACKS_OUT.search(line) or HOLDS.search(line):
        return False
    is_short = len(line) <= _LONGEST_ANSWER and not re.search(r"[。\n].", line)
    return is_short or label in _IN_WORDS


def _letter(notes: Notes) -> str:
    known = (notes, NOTHING_NOTED, Notes(withheld=True))
    asked = (words_of(label, noted) for noted in known for label in LABELS)
    return "".join([*asked, whole_frame()])


def _folded(line: str) -> str:
    """Return ``line`` with usual digits and signs; a number in a circle stands in brackets."""
    line = _ROW.sub(r"\g<number> \g<said>", line)
    pointed = re.sub("[①-⑳❶-❿⓵-⓾]", lambda match: f"({unicodedata.numeric(match[0]):.0f})", line)
    return unicodedata.normalize("NFKC", pointed.replace("～", "〜"))


def _signs(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _own_words(lines: Sequence[str]) -> Iterator[str]:
    for line in cut("\n".join(lines)).words.splitlines():
        if line.strip() and not _is_courtesy(line.strip()) and not DESK.match(line):
            yield line.strip()


def _without_signature(lines: Sequence[str]) -> list[str]:
    """Return the last answer without what stands below it: courtesies, a signature, a name."""
    first, *rest = lines
    kept = unsigned(rest)
    while kept and (not kept[-1] or _is_courtesy(kept[-1]) or DESK.match(kept[-1])):
        kept.pop()
    if len(kept) > 1 and not kept[-2] and first and len(kept[-1]) <= _LONGEST_NAME and "。" not in kept[-1]:
        kept = kept[:-2]
    return [first, *kept]


def _is_courtesy(line: str) -> bool:
    return bool(COURTESY.match(line)) or english.is_courtesy(line)


def _joined(lines: Sequence[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
