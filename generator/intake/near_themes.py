"""The themes that a title and a summary speak of, by the words they share."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from generator.catalog import Catalog
from generator.findings.suggest import nearest

_SUGGESTED = 2


def suggested_themes(catalog: Catalog, given: Mapping[str, object]) -> list[str]:
    """Return up to two themes whose label or aliases share words with the title and summary, the nearest first.

    Words are pairs of characters of Chinese, katakana or Latin writing; one that few themes have says more.
    """
    asked = _pairs(f"{given.get('title', '')} {given.get('summary', '')}")
    pairs = {
        slug: _pairs(" ".join((theme.model.label, *theme.model.aliases))) for slug, theme in catalog.themes.items()
    }
    common = Counter(pair for of_theme in pairs.values() for pair in of_theme)
    scores = {slug: sum(1 / common[pair] for pair in of_theme & asked) for slug, of_theme in pairs.items()}
    return sorted((slug for slug, score in scores.items() if score), key=lambda slug: -scores[slug])[:_SUGGESTED]


def near_theme(word: str, catalog: Catalog) -> str:
    """Return the label of the theme that is meant by a part of its label or of an alias, or by a mistyped one."""
    themes = [theme.model for theme in catalog.themes.values()]
    names = {name: theme.label for theme in themes for name in (theme.label, *theme.aliases)}
    part = next((label for name, label in names.items() if word and (word in name or name in word)), "")
    return part or names.get(nearest(word, names), "")


def _pairs(text: str) -> set[str]:
    """Return every two neighbouring characters of words that carry meaning by themselves."""
    words = re.findall(r"[一-鿿々]+|[ァ-ヺー]+|[A-Za-z]+", unicodedata.normalize("NFKC", text))
    return {word[start : start + 2].lower() for word in words for start in range(len(word) - 1)}
