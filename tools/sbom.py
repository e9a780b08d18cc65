"""``python tools/sbom.py``: what a site is made with (requirements.lock) as a bill of materials, CycloneDX 1.6.

The same lock gives the same bytes: it tells neither a time nor a number of its own.
https://cyclonedx.org/docs/1.6/json/
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent.parent
_PINNED = re.compile(r"^([a-z0-9._-]+)==([^\s;\\]+)(?: ; ([^\\\n]+?))? *(?:\\\n|$)", re.MULTILINE)


def sbom(locked: str) -> dict[str, Any]:
    """Return the bill of the packages that the text of a lock pins."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "kyoso", "bom-ref": "kyoso"}},
        "components": [_component(*found.groups()) for found in _PINNED.finditer(locked)],
    }


def _component(name: str, version: str, where: str | None) -> dict[str, Any]:
    address = f"pkg:pypi/{name}@{version}"
    made: dict[str, Any] = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}
    return made | {"properties": [{"name": "kyoso:only-where", "value": where}]} if where else made


if __name__ == "__main__":
    bill = sbom((_ROOT / "requirements.lock").read_text(encoding="utf-8"))
    sys.stdout.write(f"{json.dumps(bill, indent=1)}\n")
