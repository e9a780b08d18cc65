"""Models → JSON Schema files, so that an editor completes and explains every field."""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator import _, of, spoken
from generator.config import SETTINGS
from generator.kinds import KINDS
from generator.model.entry import Withdrawn
from generator.model.roles import SPEAKER_PATTERN, typed_pattern
from generator.model.shown import all_typed
from generator.model.tree import schema_of
from generator.model.types import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TOLD = ("title", "description")
_CALLED = re.compile("^[ぁ-ヿ一-鿿]+: ")  # what a kind of file is called, before what its docstring says of it


def schemas() -> dict[str, str]:
    """Return the text of every schema file by file name."""
    return {f"{name}.schema.json": _schema_text(model) for name, model in described_models().items()}


def described_models() -> dict[str, type[Model]]:
    """Return the model of everything people write, by the name it is described under."""
    return {kind.name: kind.model for kind in KINDS} | {"withdrawn": Withdrawn, SETTINGS.name: SETTINGS.model}


def _schema_text(model: type[Model]) -> str:
    schema = {"$schema": DIALECT, **schema_of(model)}
    for part in schema.get("$defs", {}).values():
        if "enum" in part:  # of another language, both are read
            part["description"] = _choices(part)
            part["enum"] = [*dict.fromkeys([*all_typed(part["enum"]), *part["enum"]])]
    text = json.dumps(_shown(schema), ensure_ascii=False, indent=2) + "\n"
    known, typed = (json.dumps(pattern, ensure_ascii=False) for pattern in (SPEAKER_PATTERN, typed_pattern()))
    return text.replace(known, typed)


def _choices(part: Mapping[str, Any]) -> str:
    """Return what each word of a list means, as editors show it."""
    if spoken() == "ja":
        return str(part["description"])
    labels = {value: label for label, value in part.get("x-labels", {}).items()}
    told = zip(all_typed(part["enum"]), (_(labels.get(value, value)) for value in part["enum"]), strict=True)
    return " / ".join(typed if typed == label else f"{typed}={label}" for typed, label in told)


def said(text: str) -> str:
    """Return what a title or a docstring says, in the language of the site and there without a Japanese name."""
    told = of("field", text)
    return told if spoken() == "ja" else _CALLED.sub("", told)


def _shown(part: Any) -> Any:  # noqa: ANN401 - a piece of JSON
    """Return a piece of a schema with the titles and descriptions of fields in the language of the site."""
    if isinstance(part, list):
        return [_shown(one) for one in part]
    if not isinstance(part, dict):
        return part
    told = {name: said(part[name]) for name in _TOLD if isinstance(part.get(name), str)}
    return {name: _shown(value) for name, value in part.items()} | told
