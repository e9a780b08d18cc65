"""A sentence that corrects what was told before (「15件」は「1週間に15件」の間違い) → the case with the new words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.entry.answers import Answers, Value
from generator.intake.reply_words import COURTESY
from generator.intake.sayings import WRONG_AND_RIGHT

_OLD, _NEW = r"[「『](?P<old>[^」』\n]{1,40})[」』]", r"[「『](?P<new>[^」』\n]{1,40})[」』]"
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OLD}(?:は|が|と(?:書い|あ)[^「」。\n]{{0,12}}|で(?:は|じゃ)?なくて?)、?(?:正しくは)?{_NEW}(?:の?(?:間違い|まちがい|誤り|書き間違い)|です|でした|が正し)",
        rf"{_OLD}(?:を|は){_NEW}(?:に|へ)(?:直|訂正|変更|修正|差し替|書き換|置き換)",
        rf"{_OLD}\s*(?:→|⇒|->|=>)\s*{_NEW}",
    )
)


_SENTENCE = re.compile(r"(?<=[。\n])")
_POINTS = re.compile(r"[0-9０-９]|[「『]")
_LEAST = 4  # signs of a sentence that says something


@dataclass(frozen=True, slots=True)
class Corrected:
    """The answers with what was corrected, the old and the new words of each, and the lines that say no more."""

    answers: Answers
    words: tuple[tuple[str, str], ...] = ()
    settled: tuple[str, ...] = ()


def without_errata(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return ``text`` as its own list of errors (誤）… 正）…) wants it, without that list, and what it corrects.

    With × and ○ a figure is corrected; words may as well be compared so (×：紙, ○：電子).
    """
    found = [match for match in WRONG_AND_RIGHT.finditer(text) if _corrects(match)]
    rest = text
    for match in found:
        rest = rest.replace(match[0], "", 1)
    pairs = [(match["old"], match["new"]) for match in found]
    for old, new in pairs:
        rest = _put_right(rest, old, new)
    return re.sub(r"\n{3,}", "\n\n", rest).strip("\n"), pairs


def _corrects(match: re.Match[str]) -> bool:
    return "誤" in match.string[match.start() : match.start("old")] or any(map(str.isdecimal, match["old"]))


def _put_right(text: str, old: str, new: str) -> str:
    """Return ``text`` with ``new`` for ``old``, which is no part of a longer number, or with ``new`` below it."""
    wrong = re.compile(rf"(?:(?<!\d)|(?=\D)){re.escape(old)}(?:(?!\d)|(?<=\D))")
    is_right = new in text and (old in new or not wrong.search(text))
    if is_right:
        return text
    return wrong.sub(lambda _match: new, text) if wrong.search(text) else f"{text}\n{new}"


def corrected(answers: Answers, lines: Iterable[str]) -> Corrected:
    """Return ``answers`` with everything that ``lines`` correct.

    What does not stand in the words of the case changes nothing; a line that says more than was done is not settled.
    """
    words: list[tuple[str, str]] = []
    settled: list[str] = []
    for line in lines:
        done = []
        for match in _said_in(line):
            after = _with(answers, match["old"], match["new"])
            done += [match] if after != answers else []
            answers = after
        words += [(match["old"], match["new"]) for match in done]
        settled += [line] if done and not _says_more(line, done) else []
    return Corrected(answers, tuple(words), tuple(settled))


def _said_in(line: str) -> list[re.Match[str]]:
    """Return what ``line`` says to correct, in its order, each once."""
    found = sorted((match for pattern in _SAID for match in pattern.finditer(line)), key=lambda one: one.span())
    kept: list[re.Match[str]] = []
    for match in found:
        kept += [match] if not kept or match.start() >= kept[-1].end() else []
    return kept


def _says_more(line: str, done: Sequence[re.Match[str]]) -> bool:
    """Whether beside what was ``done`` a sentence of its own, a number or a quotation stands in ``line``."""
    left = line
    for match in reversed(done):
        left = f"{left[: match.start()]}\0{left[match.end() :]}"
    others = (one.strip() for one in _SENTENCE.split(left) if "\0" not in one)
    return bool(_POINTS.search(left)) or any(len(one) > _LEAST and not COURTESY.match(one) for one in others)


def _with(answers: Answers, old: str, new: str) -> Answers:
    edge = r"(?<![0-9０-９.,])" if old[0].isdigit() else ""  # 3件 is no part of 13件
    words = re.compile(edge + re.escape(old))

    def put(text: str) -> str:
        return words.sub(lambda _found: new, text)

    sections = {name: put(text) for name, text in answers.sections.items()}
    fields: dict[str, Value] = {
        name: put(value) if isinstance(value, str) and name in {"title", "summary"} else value
        for name, value in answers.fields.items()
    }
    return replace(answers, sections=sections, fields=fields)
