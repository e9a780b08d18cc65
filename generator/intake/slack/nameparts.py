"""What people of Slack call themselves, taken apart: names, and the office or the title that stands beside them.

``佐藤 花@試験市``, ``総務課_佐藤(課長)``, ``★佐藤★``: whatever is no letter parts them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.intake.slack.private import is_surname
from generator.language.spelling import HAN

LEAST = 2  # signs of a name
_APART = re.compile(r"[\W_]+|(?<=[^\W\d_a-z])(?=\d)|(?<=\d)(?=[^\W\d_a-z])")
_BELONGS = re.compile(
    r".{2,}[市町村区県府庁省署局部室所](?:役所|役場)?|.+[課係班]|.*(?:課長|係長|部長|室長|局長|次長|班長|所長|館長|園長|校長|市長|町長|村長|区長|知事"
    r"|主査|主任|主事|主幹|主席|補佐|参事|技師|理事|職員|担当者?|推進|事務局|委員会|チーム|グループ|センター|役所|役場|協会|機構|大学|会社"
    r"|管理者?|運営)"
)
_TOWNS = tuple("市町村区県府")
_WRITTEN_TOGETHER = re.compile(rf"[{HAN}]{{3,6}}")
_SURNAMES = range(4, 1, -1)  # signs


@lru_cache(maxsize=100_000)  # of all people of a workspace, for thread after thread
def parts_of(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words of a name, and those of them that are names."""
    words = [part for part in _APART.split(name) if part]
    return words, [part for part in words if not belongs(part)]


def belongs(part: str) -> bool:
    """Whether a word says where somebody belongs or what somebody is: it is said of others as well."""
    return bool(_BELONGS.fullmatch(part)) and not is_surname(part)


def is_town(part: str) -> bool:
    """Whether a word is a town or prefecture, as far as its last sign says so."""
    return part[-1:] in _TOWNS and belongs(part)


def short_forms(part: str) -> Iterator[str]:
    """Yield how somebody is called whose surname and given name are written as one word: 佐藤 and 花子 of 佐藤花子."""
    if _WRITTEN_TOGETHER.fullmatch(part):
        for end in _SURNAMES:
            if end < len(part) and is_surname(part[:end]):
                yield from (one for one in (part[:end], part[end:]) if len(one) >= LEAST)
