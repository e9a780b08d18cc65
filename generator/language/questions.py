"""Question patterns: ``(住民|市民)アンケートを電子化したい`` stands for every way of asking.

After the "expand help" idea of Masui (Generate and Filter): documents are expanded, not queries.
"""

import itertools
import re

LIMIT = 64
_GROUP = re.compile(r"\(([^()]*)\)")


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
