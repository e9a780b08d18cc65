"""What the theme and MkDocs are told: navigation, styles, scripts, Markdown extensions."""

import json
from collections.abc import Mapping
from types import FunctionType
from typing import Any

from generator.config import SiteConfig
from generator.markdown_subset import EXTENSIONS

_SHEETS = "tokens base frame header search components lists entry figures home map print"
STYLES = [f"assets/{sheet}.css" for sheet in _SHEETS.split()]
SCRIPTS: list[str | dict[str, str]] = ["assets/search-bridge.js"]
_RUNS = ("一-龠々〆", "ぁ-ん", "ァ-ヶー", "0-9A-Za-zＡ-Ｚａ-ｚ０-９")
# Where words end, for the index and for what readers type alike: at signs, at a particle that stands
# alone, and where the kind of letters changes. Without it, a question in plain words finds nothing,
# because the theme cuts the index into words but not what is typed.
SEPARATOR = "|".join(
    [
        r"[\s\-、。，．・：（）()「」『』【】〜／/？?！!]+",
        "(?<![ぁ-ん])[のをにがはでとへもや](?![ぁ-ん])",
        *(f"(?<=[{run}])(?![{run}])|(?<![{run}])(?=[{run}])" for run in _RUNS),
    ]
)
NAV: list[dict[str, Any]] = [
    {"ホーム": "index.md"},
    {"テーマ": "themes/index.md"},
    {
        "さがす": [
            {"質問一覧": "questions.md"},
            {"都道府県からさがす": "prefectures.md"},
            {"人口規模からさがす": "bands.md"},
            {"成果からさがす": "outcomes.md"},
            {"用語集": "glossary.md"},
            {"新着": "newest.md"},
        ]
    },
    {"参加する": [{"参加のしかた": "contribute.md"}, {"参加した人": "contributors.md"}]},
    {"このサイトについて": [{"このサイトについて": "about.md"}, {"アクセシビリティ": "accessibility.md"}]},
]
_AREAS = {
    "テーマ": ("themes", "cases", "threads"),
    "さがす": ("questions", "prefectures", "bands", "outcomes", "glossary", "newest"),
    "参加する": ("contribute", "contributors"),
    "このサイトについて": ("about", "accessibility"),
}
AREAS: dict[str, str] = {stem: area for area, stems in _AREAS.items() for stem in stems}


def settings(config: SiteConfig) -> dict[str, Any]:
    """Return the data of ``templates/mkdocs.yml.j2``; ``areas`` tells which tab a page belongs to."""
    extra = {"community": config.community.model_dump(), "tagline": config.tagline, "areas": AREAS}
    return {
        "styles": STYLES,
        "scripts": SCRIPTS,
        "separator": SEPARATOR,
        "extensions": {name: _as_yaml(options) for name, options in EXTENSIONS.items()},
        "nav": NAV,
        "extra": extra,
    }


def _as_yaml(options: Mapping[str, object]) -> str:
    """Return the options of an extension as MkDocs reads them; a function is named by where it lies."""
    parts = [f"{json.dumps(name)}: {_value_as_yaml(value)}" for name, value in options.items()]
    return f"{{{', '.join(parts)}}}"


def _value_as_yaml(value: object) -> str:
    if isinstance(value, FunctionType):
        return f'!!python/name:{value.__module__}.{value.__qualname__} ""'
    return json.dumps(value, ensure_ascii=False)
