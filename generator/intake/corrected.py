"""A sentence that corrects what was told before (「15件」は「1週間に15件」の間違い) → the case with the new words."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.entry.answers import Answers, Value

_OLD, _NEW = r"[「『](?P<old>[^」』\n]{1,40})[」』]", r"[「『](?P<new>[^」』\n]{1,40})[」』]"
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OLD}(?:は|が|と(?:書い|あ)[^「」。\n]{{0,12}}|で(?:は|じゃ)?なくて?)、?(?:正しくは)?{_NEW}(?:の?(?:間違い|まちがい|誤り|書き間違い)|です|でした|が正し)",
        rf"{_OLD}(?:を|は){_NEW}(?:に|へ)(?:直|訂正|変更|修正|差し替|書き換|置き換)",
        rf"{_OLD}\s*(?:→|⇒|->|=>)\s*{_NEW}",
    )
)


def corrected(answers: Answers, lines: Iterable[str]) -> tuple[Answers, dict[str, tuple[str, str]]]:
    """Return ``answers`` with what ``lines`` correct, and the old and the new words by the line that names both.

    A line of which nothing stands in the words of the case changes nothing.
    """
    done: dict[str, tuple[str, str]] = {}
    for line in lines:
        match = next((found for pattern in _SAID if (found := pattern.search(line))), None)
        after = _with(answers, match["old"], match["new"]) if match else answers
        if match and after != answers:
            answers, done[line] = after, (match["old"], match["new"])
    return answers, done


def _with(answers: Answers, old: str, new: str) -> Answers:
    sections = {name: words.replace(old, new) for name, words in answers.sections.items()}
    fields: dict[str, Value] = {
        name: value.replace(old, new) if isinstance(value, str) and name in {"title", "summary"} else value
        for name, value in answers.fields.items()
    }
    return replace(answers, sections=sections, fields=fields)
