"""What the made site holds in all: its name, its day, its themes and entries, read from the data that lies in it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import _
from generator.findings.diagnostics import CannotRunError

Records = Sequence[Mapping[str, Any]]

_NAMED = re.compile(r"(.*)(?:（| \()(.*)[）)]")  # a site and what sort it is, in whatever language it was made


@dataclass(frozen=True, slots=True)
class About:
    """What a site is called and what sort it is, where it is published, of which day it is, and its licence."""

    name: str
    mark: str
    home: str
    day: str
    licence: str


def about(site: Path) -> About:
    """Return what the site in a folder is.

    Raises:
        CannotRunError: Its data is missing or cannot be read.
    """
    told = _read(site, "themes")
    called, _space, home = str(told["source"]).rpartition(" ")
    named = _NAMED.fullmatch(called)
    name, mark = named.groups() if named else (called, "")
    return About(name, mark, home, str(told["as_of"]), str(told["license"]))


def records(site: Path, name: str) -> Records:
    """Return the ``cases``, ``threads`` or ``themes`` of the site in a folder.

    Raises:
        CannotRunError: They are missing or cannot be read.
    """
    found: Records = _read(site, name)["items"]
    return found


def _read(site: Path, name: str) -> Mapping[str, Any]:
    path = site / f"data/{name}.json"
    try:
        told: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        msg = _("サイトのデータを読めません: {path}。「kyoso build」でサイトを作り直してください", path=path)
        raise CannotRunError(msg) from error
    return told
