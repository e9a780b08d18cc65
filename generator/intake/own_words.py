"""An answer to our mail whose draft is gone → what its sender wrote, without our letter, and what they wish of it."""

import re

from generator.intake.asking import CONSENT, PLACE, Notes, shown
from generator.intake.numbered import numbered
from generator.intake.reply_words import BACKS_OUT, HOLDS, POINT

_OUR_PLACE = re.compile(
    r"(?P<place>[^\s:：、。]{2,20})の事例として、団体名を載せてよいですか|as a case of (?P<body>[^?\n]{2,40})\?"
)


def own_words(text: str) -> str:
    """Return what the sender wrote; an answer beside a copy of our letter stands behind the label of its question."""
    place = _OUR_PLACE.search(text)
    found = numbered(text, (), Notes((place["place"] or place["body"]) if place else ""))
    answers = [f"{shown(label)} → {said}" for label, said in found.said.items()]
    return "\n".join([*found.rest, *answers]).strip()


def wish_of(words: str) -> re.Pattern[str] | None:
    """Return by which pattern somebody takes back what they sent, or wants it later; not by what became of the work."""
    of_the_page = ("公開", "団体", *map(shown, (CONSENT, PLACE)))
    lines = [line for line in words.splitlines() if " → " not in line or line.startswith(of_the_page)]
    asked = [line for line in lines if not (match := POINT.match(line)) or match["numbers"] == "1"]
    return next((wish for wish in (BACKS_OUT, HOLDS) if any(map(wish.search, asked))), None)
