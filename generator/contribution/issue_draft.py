"""What was given in an issue form → the text of an entry, its words understood where they can be.

What cannot be understood is left as it was written, so that the check tells about it at its place.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from generator.catalog import Catalog
from generator.contribution.issue_answers import Given
from generator.models import REVIEW_AFTER
from generator.vocabulary import CASE_SECTIONS, THREAD_SECTIONS, Attribution, Claim, NetworkModel, OutcomeKind, Stage

_SECTIONS = {"cases": CASE_SECTIONS, "threads": THREAD_SECTIONS}
_WORDS = {
    "attribution": Attribution,
    "stage": Stage,
    "outcome": OutcomeKind,
    "network": NetworkModel,
    "supports": Claim,
}
_NUMBERS = {"before", "after", "people", "months"}


class _Plain(yaml.SafeDumper):
    """Writes a value twice where it stands twice: a reference to the first would be refused."""

    def ignore_aliases(self, _value: object) -> bool:
        """Return True for every value."""
        return True


def entry_text(kind: str, entry: Mapping[str, Given], catalog: Catalog) -> str:
    """Return the file of an entry of ``kind``: front matter, then the headings of its kind in their order."""
    titles = [claim.value for claim in _SECTIONS[kind]]
    fields = {name: _understood(name, value, catalog) for name, value in entry.items() if name not in titles}
    front = yaml.dump(fields | _days(catalog.today), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    sections = "".join(f"\n## {title}\n\n{entry[title]}\n" for title in titles if title in entry)
    return f"---\n# yaml-language-server: $schema=../../schemas/{kind[:-1]}.schema.json\n{front}---\n{sections}"


def _days(today: date) -> dict[str, Any]:
    """Return the days of an entry that is new on ``today``, and its status."""
    return {"published_on": today, "reviewed_on": today, "review_by": today + REVIEW_AFTER, "status": "published"}


def _understood(name: str, value: Given, catalog: Catalog) -> Any:  # noqa: ANN401 - any value of YAML
    if isinstance(value, list):
        return [_understood(name, item, catalog) for item in value]
    if isinstance(value, dict):
        return {part: _understood(part, item, catalog) for part, item in value.items()}
    if name in _WORDS:
        return _WORDS[name].values_by_label().get(value, value)
    return _in_catalog(name, value, catalog) if name in {"themes", "municipality"} else _plain(name, value)


def _in_catalog(name: str, word: str, catalog: Catalog) -> str:
    """Return the name of the theme, or the code of the place, that is called ``word`` and no other is."""
    if name == "themes":
        themes = catalog.themes.items()
        found = [slug for slug, theme in themes if word in {theme.model.label, *theme.model.aliases}]
    else:
        word = unicodedata.normalize("NFKC", word)
        places = catalog.municipalities.values()
        found = [place.code for place in places if word in {place.name, place.full_name}]
    return found[0] if len(found) == 1 else word


def _plain(name: str, text: str) -> str | float | date:
    """Return the number or day that ``text`` is where one is wanted, or the text."""
    words = unicodedata.normalize("NFKC", text).replace(",", "")
    if name in _NUMBERS and re.fullmatch(r"\d{1,12}(\.\d{1,6})?", words, re.ASCII):
        return float(words) if "." in words else int(words)
    try:
        return date.fromisoformat(text) if name == "accessed_on" and re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text
    except ValueError:
        return text
