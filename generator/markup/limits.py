"""How much of a text the engines may have to look through again and again."""

import re

_END_OF_BLOCK = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"^(?:`{3,}|~{3,})", re.MULTILINE)
_TAG = re.compile(r"<[A-Za-z/!?]")
_MAX_STEPS = 10_000_000


def is_endless(text: str) -> bool:
    """Whether reading ``text`` could take longer than anybody waits."""
    return len(text) ** 2 > _MAX_STEPS and _steps(text) > _MAX_STEPS


def _steps(text: str) -> int:
    """Return how far the engines may have to look: from ``[`` through its block, from fences and tags to the end."""
    blocks = sum(block.count("[") * len(block) for block in _END_OF_BLOCK.split(text))
    return blocks + len(_FENCE.findall(text) + _TAG.findall(text)) * len(text)
