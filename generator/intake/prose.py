"""A plain letter or mail → the beginning of a case: its words in one section, every question beside them."""

import re

from generator.entry.answers import Answers
from generator.kinds import CASE
from generator.model.claims import Claim

_LEAST_KANA = 20  # signs; less is a greeting, or no Japanese
_KANA = re.compile(r"[ぁ-ん]")
_QUOTED = re.compile(r"(?:^|\n)(?:[>＞].*(?:\n|$))+")
TO_ASK = (
    "ふつうの文で届いたものとして、「取り組み」に文章を入れた原稿を作ります。"
    "足りないところは、原稿の案内を見ながら送り主に聞いて書き足してください。"
)


def is_prose(text: str) -> bool:
    """Whether somebody tells something in ``text``."""
    return len(_KANA.findall(text)) >= _LEAST_KANA


def told(text: str) -> Answers:
    """Return a case of which only the work is told: the words of ``text`` that are not quoted from another mail."""
    own = _QUOTED.sub("\n", text).strip()
    lines = "\n".join(line.strip() for line in own.splitlines())
    return Answers(CASE, {}, {Claim.APPROACH: re.sub(r"\n{3,}", "\n\n", lines)})
