"""Models → JSON Schema files, so that an editor completes and explains every field."""

import json

from generator.config import SETTINGS
from generator.kinds import KINDS
from generator.model.entry import Withdrawn
from generator.model.roles import SPEAKER_PATTERN, typed_pattern
from generator.model.shown import all_typed
from generator.model.tree import schema_of
from generator.model.types import Model

DIALECT = "https://json-schema.org/draft/2020-12/schema"


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
            part["enum"] = [*dict.fromkeys([*all_typed(part["enum"]), *part["enum"]])]
    text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    known, typed = (json.dumps(pattern, ensure_ascii=False) for pattern in (SPEAKER_PATTERN, typed_pattern()))
    return text.replace(known, typed)
