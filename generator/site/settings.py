"""What the theme and MkDocs are told: navigation, styles, scripts, Markdown extensions."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import FunctionType
from typing import Any

from generator.config import SiteConfig
from generator.markup.subset import EXTENSIONS

_SHEETS = "tokens base frame header search components lists entry figures trust home map print"
STYLES = [f"assets/{sheet}.css" for sheet in _SHEETS.split()]
SCRIPTS: list[str | dict[str, str]] = ["assets/search-bridge.js", "assets/your-hours.js"]
NAV: list[dict[str, Any]] = [
    {"ホーム": "index.md"},
    {"テーマ": "themes/index.md"},
    {
        "さがす": [
            {"検索": "search.md"},
            {"質問一覧": "questions.md"},
            {"都道府県からさがす": "prefectures.md"},
            {"人口規模からさがす": "bands.md"},
            {"成果からさがす": "outcomes.md"},
            {"用語集": "glossary.md"},
            {"新着": "newest.md"},
        ]
    },
    {
        "参加する": [
            {"参加のしかた": "contribute.md"},
            {"次に書いてほしいこと": "gaps.md"},
            {"参加した人": "contributors.md"},
        ]
    },
    {"このサイトについて": [{"このサイトについて": "about.md"}, {"アクセシビリティ": "accessibility.md"}]},
]
_AREAS = {
    "テーマ": ("themes", "cases", "threads"),
    "さがす": ("search", "questions", "prefectures", "bands", "outcomes", "glossary", "newest"),
    "参加する": ("contribute", "gaps", "contributors"),
    "このサイトについて": ("about", "accessibility"),
}
AREAS: dict[str, str] = {stem: area for area, stems in _AREAS.items() for stem in stems}


def settings(config: SiteConfig, pages: Collection[str]) -> dict[str, Any]:
    """Return the data of ``templates/mkdocs.yml.j2`` for ``pages``, the paths of all pages.

    ``areas`` tells which tab a page belongs to.
    """
    extra = {"community": config.community.model_dump(), "tagline": config.tagline, "areas": AREAS}
    return {
        "styles": STYLES,
        "scripts": SCRIPTS,
        "extensions": {name: _as_yaml(options) for name, options in EXTENSIONS.items()},
        "nav": list(_navigation(NAV, pages)),
        "extra": extra,
    }


def _navigation(items: Iterable[Mapping[str, Any]], pages: Collection[str]) -> Iterator[dict[str, Any]]:
    """Yield the items that lead to a page there is; MkDocs refuses the others."""
    for item in items:
        for title, target in item.items():
            found = target in pages if isinstance(target, str) else list(_navigation(target, pages))
            if found:
                yield {title: target if isinstance(target, str) else found}


def _as_yaml(options: Mapping[str, object]) -> str:
    """Return the options of an extension as MkDocs reads them; a function is named by where it lies."""
    parts = [f"{json.dumps(name)}: {_value_as_yaml(value)}" for name, value in options.items()]
    return f"{{{', '.join(parts)}}}"


def _value_as_yaml(value: object) -> str:
    if isinstance(value, FunctionType):
        return f'!!python/name:{value.__module__}.{value.__qualname__} ""'
    return json.dumps(value, ensure_ascii=False)
