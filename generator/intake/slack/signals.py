"""Which message of a thread helped: a proposal, from thanks and reactions; those of the asker weigh most."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator import _, noted, of
from generator.intake.slack.messages import Said
from generator.intake.slack.thread import Thread
from generator.intake.slack.tree import plain_text


class Sign(Enum):
    """What a reaction means; the values are what the curator reads."""

    THANKS = noted("感謝")
    AGREED = noted("賛成")
    SOLVED = noted("解決")
    FUNNY = "笑い"
    OTHER = "その他"


_BY_NAME: tuple[tuple[re.Pattern[str], Sign], ...] = (
    (re.compile(r"arigat|ありがと|感謝|thank|tasuka|助か|pray|bow|おじぎ|heart|お礼"), Sign.THANKS),
    (re.compile(r"解決|kaiketsu|solved|white_check_mark|heavy_check|done|完了|済"), Sign.SOLVED),
    (
        re.compile(
            r"^\+1$|thumbsup|naruhodo|なるほど|iine|いいね|ok|clap|raised_hands|同意|sansei|100|eyes|benkyo|勉強"
        ),
        Sign.AGREED,
    ),
    (re.compile(r"joy|laugh|smile|笑|草|kusa|grin"), Sign.FUNNY),
)
_GRATEFUL = re.compile(r"ありがとう|助かりま|感謝|解決しま|できました|うまくいきま|参考にな|参考にさせて")
_WEIGHTS = {Sign.THANKS: 2, Sign.SOLVED: 3, Sign.AGREED: 1}
_OF_ASKER = 3
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Signal:
    """A message (by its number in the thread, from 1) that may be the answer, and why."""

    number: int
    weight: int
    reasons: tuple[str, ...]


def sign_of(reaction: str, own: Mapping[str, str] | None = None) -> Sign:
    """Return what a reaction means by its name; a community's ``own`` names come before the usual ones."""
    meant = (own or {}).get(reaction)
    if meant:
        return Sign(meant)
    return next((sign for pattern, sign in _BY_NAME if pattern.search(reaction)), Sign.OTHER)


def counted(said: Said, own: Mapping[str, str] | None = None) -> dict[Sign, int]:
    """Return how often each sign was given to a message."""
    found: dict[Sign, int] = {}
    for name, count in said.reactions.items():
        sign = sign_of(name, own)
        found[sign] = found.get(sign, 0) + count
    return found


def signals_of(thread: Thread, own: Mapping[str, str] | None = None) -> list[Signal]:
    """Return the likely answers of a thread, the likeliest first."""
    found = [
        Signal(number, sum(weight for weight, _why in reasons), tuple(why for _weight, why in reasons))
        for number, said in enumerate(thread.said, 1)
        if number > 1 and said.who != thread.called.asker and (reasons := list(_reasons(thread, number, said, own)))
    ]
    return sorted(found, key=lambda one: (-one.weight, one.number))[:_SHOWN]


def _reasons(thread: Thread, number: int, said: Said, own: Mapping[str, str] | None) -> Iterator[tuple[int, str]]:
    for name, people in said.by.items():
        sign = sign_of(name, own)
        if thread.called.asker in people and sign in _WEIGHTS:
            yield _WEIGHTS[sign] * _OF_ASKER, _("質問者の反応({sign})", sign=of("sign", sign.value))
    after = thread.said[number] if number < len(thread.said) else None
    if after and after.who == thread.called.asker and _GRATEFUL.search(plain_text(after.blocks)):
        yield 2 * _OF_ASKER, _("すぐあとに質問者がお礼や解決を書いています")
    for sign, count in counted(said, own).items():
        if sign in _WEIGHTS:
            yield _WEIGHTS[sign] * count, f"{of('sign', sign.value)} {count}"
