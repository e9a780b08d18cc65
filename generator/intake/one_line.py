"""One line of an answer, ``1はい 2.200万円 3なし`` → the answers in it, each with its number before it."""

import re
from collections.abc import Callable

from generator.intake.reply_words import BEGINS, COUNTED, NUMBER, POINT, SAID_ALL

_MOST_LEFT_OUT = 3  # how far numbers in one line may leap
_AROUND = " 、,;/"
_ASKED = r"(?:(?:質?問|No\.?|Q|回答)\s?)?"
_NUMBERED = re.compile(rf"^{_ASKED}(?P<number>{NUMBER})(?![\d.):、,])\s*")
_ALONE = re.compile(rf"^\s*{_ASKED}(?P<number>{NUMBER})\s+(?=(?P<next>\S))")


def answers_in(line: str, last: int, is_open: Callable[[int], bool]) -> list[str]:
    """Return the answers in ``line``; one in which no number begins an answer is one.

    ``last`` is the number that was answered before, 0 for none; ``is_open`` tells whether a number waits for an answer.
    """
    line = _pointed(line, last, is_open)
    match = POINT.match(line)
    if not match or not is_open(numbers_in(match["numbers"])[0]):
        return [line]
    last, starts = numbers_in(match["numbers"])[-1], [0]
    sign, begun = line[match.end("numbers") : match.start("said")], match.start("said")
    for found in BEGINS.finditer(line, match.end("numbers")):
        number = int(found["wrapped"] or found["named"] or found["plain"])
        if line[begun : found.start()].strip(_AROUND) and is_open(number) and _begins(line, found, number - last, sign):
            starts.append(found.start())
            last, begun = number, found.end()
    pieces = [line[start:end] for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]
    return [pieces[0].strip(_AROUND), *(_NUMBERED.sub(r"\g<number>. ", piece).strip(_AROUND) for piece in pieces[1:])]


def numbers_in(text: str) -> list[int]:
    """Return the numbers of ``1``, ``1、2`` and ``1〜3``."""
    numbers = [int(one) for one in re.findall(NUMBER, text)]
    return list(range(numbers[0], numbers[-1] + 1)) if re.search("から|[~〜-]", text) else numbers


def _pointed(line: str, last: int, is_open: Callable[[int], bool]) -> str:
    """Return ``line`` with a point behind the number that begins it, where the number is the next one to answer."""
    match = _ALONE.match(line)
    if not match or not is_open(int(match["number"])):
        return line
    is_next = int(match["number"]) == last + 1
    is_number = match["next"].isdecimal() and int(match["number"]) > last
    return f"{match['number']}. {line[match.end() :]}" if is_next or is_number else line


def _begins(line: str, found: re.Match[str], leap: int, sign: str) -> bool:
    """Whether the number ``found`` begins an answer; it is ``leap`` higher than the last one.

    ``sign`` is what stood between the first number of the line and its answer.
    """
    behind = line[found.end() :]
    if not 0 < leap <= _MOST_LEFT_OUT or not found["plain"]:
        return 0 < leap <= _MOST_LEFT_OUT
    if found["sign"] and not found["blank"] and behind[0].isdecimal():
        return leap == 1 and bool(not sign.endswith(" ") or SAID_ALL.search(line[: found.start()]))
    if found["sign"]:
        return True
    is_next = leap == 1 and (bool(found["blank"]) or not (sign or behind[0].isdecimal())) and not COUNTED.match(behind)
    return is_next or (not behind[0].isdecimal() and bool(POINT.match(line[found.start() :])))
