"""Questions, and patterns of them: ``(住民|市民)アンケートを電子化したい`` stands for every way of asking.

After the "expand help" idea of Masui (Generate and Filter): documents are expanded, not queries.
"""

import itertools
import re

LIMIT = 64
_GROUP = re.compile(r"\(([^()]*)\)")
_ASIDE_ALONE = re.compile("\\(([^()\uff08\uff09|\uff5c\n]+)\\)")
_WIDE_GROUP = re.compile("[(\uff08]([^()\uff08\uff09\n]*[|\uff5c][^()\uff08\uff09\n]*)[)\uff09]")


_ASIDE = re.compile("[(\uff08][^()\uff08\uff09]*[)\uff09]")
_ASKS = re.compile("[^\u3002!\uff01?\uff1f]+か[\u3002?\uff1f]?")
_ASKS_IN_ENGLISH = re.compile(r"(?:(?![.] [A-Z])[^!?\u3000-\uffef])+[?]")
_NOTHING = re.compile("(?:特に|とくに)?(?:ありません|ない|なし)\u3002?|(?:None|Nothing)[.]?")


def asks(text: str) -> bool:
    """Whether ``text`` is one sentence that somebody could answer; what stands in parentheses is no sentence."""
    said = _ASIDE.sub("", text).strip()
    return _ASKS.fullmatch(said) is not None or _ASKS_IN_ENGLISH.fullmatch(said) is not None


def says_nothing(text: str) -> bool:
    """Whether ``text`` says that there is nothing to say (特にありません, None)."""
    return _NOTHING.fullmatch(text) is not None


def is_well_formed(pattern: str) -> bool:
    """Whether parentheses are paired, not nested, and ``|`` stands only inside them."""
    rest = _GROUP.sub("", pattern)
    return (
        not set(rest) & set("()|")
        and "\uff5c" not in pattern
        and all("|" in inner for inner in _GROUP.findall(pattern))
    )


def expand(pattern: str) -> list[str]:
    """Return the questions a well-formed pattern stands for, at most ``LIMIT``, the author's first choice first."""
    parts = _GROUP.split(pattern)
    choices = [part.split("|") if number % 2 else [part] for number, part in enumerate(parts)]
    return ["".join(words) for words in itertools.islice(itertools.product(*choices), LIMIT)]


def first_wording(pattern: str) -> str:
    """Return the wording shown where one question is enough."""
    return expand(pattern)[0]


def half_width_choices(pattern: str) -> str:
    """Return （A｜B） as an input method types it as (A|B), and (A), which is no choice, as （A）."""
    choices = _WIDE_GROUP.sub(lambda group: "(" + group[1].replace("\uff5c", "|") + ")", pattern)
    return _ASIDE_ALONE.sub("\uff08\\1\uff09", choices)
