"""What the theme and MkDocs are told: navigation, styles, scripts, Markdown extensions."""

from typing import Any

from generator.config import SiteConfig
from generator.markdown_subset import EXTENSIONS

STYLES = ["assets/tokens.css", "assets/base.css", "assets/components.css", "assets/browse.css", "assets/print.css"]
SCRIPTS: list[str | dict[str, str]] = ["assets/search-bridge.js"]
NAV: list[dict[str, Any]] = [
    {"ホーム": "index.md"},
    {"テーマ": "themes/index.md"},
    {
        "さがす": [
            {"質問一覧": "questions.md"},
            {"都道府県から": "prefectures.md"},
            {"人口規模から": "bands.md"},
            {"成果から": "outcomes.md"},
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
        "extensions": [{name: options} for name, options in EXTENSIONS.items()],
        "nav": NAV,
        "extra": extra,
    }
