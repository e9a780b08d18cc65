"""What the theme and MkDocs are told: navigation, styles, scripts, Markdown extensions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath
from types import FunctionType
from typing import Any

from generator.config import SiteConfig
from generator.markup.subset import EXTENSIONS
from generator.search.step import ASKING, FRAME_WORKER
from generator.site.style import STYLE

# the last one is made by site/collecting.py
_SCRIPTS = "search-bridge local-nav reader"
_ICON, _OF_A_PICTURE = "favicon.svg", {".svg": "image/svg+xml", ".png": "image/png"}
_SAID_OF_IT = ("official", "mark", "disclaimer", "standing")
SCRIPTS: list[str | dict[str, str]] = [f"assets/{script}.js" for script in _SCRIPTS.split()]


def settings(config: SiteConfig, navigation: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """Return the data of ``templates/mkdocs.yml.j2``."""
    ways = [asdict(way) for way in config.ways]
    extra: dict[str, Any] = {
        "community": config.community.model_dump(exclude={"reactions"}),
        "tagline": config.tagline,
        "ways": ways,
    }
    extra |= {name: getattr(config, name) for name in _SAID_OF_IT}
    extra["licence"] = config.licence.model_dump()
    icon = config.look.favicon or _ICON
    extra |= {"logo": config.look.logo, "icon": icon, "icon_type": _OF_A_PICTURE[PurePosixPath(icon).suffix]}
    return {
        "styles": [STYLE],
        "scripts": [ASKING, *SCRIPTS],  # the lines below a field take their keys before anything else does
        "extensions": {name: _as_yaml(options) for name, options in EXTENSIONS.items()},
        "nav": navigation,
        "extra": extra,
        "polyfill": FRAME_WORKER,
    }


def _as_yaml(options: Mapping[str, object]) -> str:
    """Return the options of an extension as MkDocs reads them; a function is named by where it lies."""
    parts = [f"{json.dumps(name)}: {_value_as_yaml(value)}" for name, value in options.items()]
    return f"{{{', '.join(parts)}}}"


def _value_as_yaml(value: object) -> str:
    if isinstance(value, FunctionType):
        return f'!!python/name:{value.__module__}.{value.__qualname__} ""'
    return json.dumps(value, ensure_ascii=False)
