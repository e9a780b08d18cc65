"""What a page is: where it lies, which template makes it, what that template shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page; the page itself has no path."""

    label: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    ``path`` is relative to the docs folder (``cases/x.md``, ``feed.xml``); ``data`` is what the
    template shows; ``meta`` is further front matter for the theme (see ``templates/theme/main.html``).
    """

    path: str
    template: str
    title: str
    description: str
    data: Mapping[str, Any] = field(default_factory=dict)
    crumbs: Sequence[Crumb] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
