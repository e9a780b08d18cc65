"""Groups of synonyms from elsewhere, to see what they would add."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.search.synonyms import Group, Member, read_groups
from generator.search.text import normalise

_BOTH_WAYS, _NEVER = 0, 2  # how Sudachi lets a word be expanded


def read_glossary(path: Path) -> list[Group]:
    """Return the groups of a list like ``synonyms_ja.txt``, or of the Sudachi synonym dictionary as JSON.

    The latter is in the npm package ``sudachi-synonyms-dictionary`` (Apache-2.0).
    """
    text = path.read_text(encoding="utf-8")
    return [_group(group) for group in json.loads(text)] if path.suffix == ".json" else read_groups(text.splitlines())


def _group(group: Mapping[str, Any]) -> Group:
    members: dict[str, Member] = {}
    for item in group["items"]:
        word, control = normalise(item["midashi"]), item["expandControl"]
        if word and control != _NEVER:
            members.setdefault(word, Member(word, trigger=control == _BOTH_WAYS))
    return list(members.values())
