"""Models → JSON Schema files, so that an editor completes and explains every field."""

import json

from generator.config import SiteConfig
from generator.fields import Model
from generator.models import KINDS, Withdrawn

_NAMES = {"cases": "case", "threads": "thread", "themes": "theme", "people": "person", "pages": "page"}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return the text of every schema file by file name."""
    models: dict[str, type[Model]] = {_NAMES.get(kind, kind): model for kind, model in KINDS.items()}
    models |= {"withdrawn": Withdrawn, "site_config": SiteConfig}
    return {f"{name}.schema.json": _schema_text(model) for name, model in models.items()}


def _schema_text(model: type[Model]) -> str:
    schema = {"$schema": DIALECT, **model.model_json_schema(by_alias=True)}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
