"""The settings of the other builders: small navigation, stock search, Japanese."""

import json

EXTENSIONS = """\
- toc: {permalink: true}
- tables
- footnotes
- attr_list
- admonition
- pymdownx.superfences
"""


def mkdocs(extensions: str = EXTENSIONS) -> str:
    """Return settings of stock MkDocs with Material, which Zensical reads too; ``extensions`` is a list in YAML."""
    settings = {
        "site_name": "計測",
        "site_url": "https://example.lg.jp/",
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "ja", "font": False},
        "plugins": [{"search": {"lang": "ja"}}],
        "nav": [{"計測": "index.md"}],
        "not_in_nav": "/*",
        "extra": {"generator": False},
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in settings.items()]
    return "\n".join([*lines, "markdown_extensions:", extensions])


def hugo() -> str:
    """Return settings of Hugo for pages at the same addresses."""
    settings = {
        "baseURL": "https://example.lg.jp/",
        "title": "計測",
        "locale": "ja",
        "hasCJKLanguage": True,
        "uglyURLs": True,
        "disableKinds": ["taxonomy", "term", "RSS"],
    }
    return json.dumps(settings, ensure_ascii=False, indent=1)
