"""A text → its sentences, also where a mail program broke its lines; joined they are the text again."""

import re
import unicodedata
from collections.abc import Iterator

_ITEM = re.compile(r"^\s*(?:[-・•●○◦‣*]|[(（]?\d{1,2}[)）.、]|[①-⑳])\s*")
_ENDS = ("。", "!", "！", "?", "？")
_END = re.compile(r"(?<=[。！!？?])(?![」』）)。！!？?、])(?=[^\n])")
_BRACKETS = (("「", "」"), ("『", "』"), ("(", ")"), ("（", "）"))
_CONTINUES = 16  # signs of a line of mail that goes on in the next one
_LONG = 400  # signs of a sentence that are looked at


def pieces(text: str) -> list[str]:
    """Return the sentences of ``text`` with all that stands between."""
    found: list[str] = []
    for block in re.split(r"(?<=\n)(?=[ \t]*\n)", text):
        wraps, goes_on = "。" in block, False
        for line in block.splitlines(keepends=True):
            first, *others = _sentences(line)
            if goes_on and line.strip() and not is_item(line) and len(found[-1]) < _LONG:
                found[-1] += first
            else:
                found.append(first)
            found += others
            goes_on = wraps and _goes_on(line.rstrip())
    return found


def is_item(piece: str) -> bool:
    """Whether a sentence is an item of a list."""
    return bool(_ITEM.match(piece))


def plain(piece: str) -> str:
    """Return a sentence without its marks, in half width; of a long one its beginning and its end."""
    folded = unicodedata.normalize("NFKC", "".join(piece.split()))
    looked_at = folded if len(folded) <= _LONG else f"{folded[: _LONG // 2]}{folded[-_LONG // 2 :]}"
    return re.sub(r"[。!?」』)]+$", "", _ITEM.sub("", looked_at))


def _goes_on(line: str) -> bool:
    """Whether the sentence at the end of a line goes on in the next line."""
    return not line.endswith(_ENDS) and (line.endswith("、") or len(line) >= _CONTINUES)


def _sentences(line: str) -> Iterator[str]:
    """Yield the sentences of a line; what stands in brackets belongs to the one around it."""
    sentence = ""
    for part in _END.split(line):
        sentence += part
        if len(sentence) > _LONG or all(sentence.count(left) <= sentence.count(right) for left, right in _BRACKETS):
            yield sentence
            sentence = ""
    if sentence:
        yield sentence
