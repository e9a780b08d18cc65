"""What a package of the site holds: which files, in which form, and what tells readers how to use it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.site.guides import GENUINE, Facts, genuine, steps
from generator.site.since import GONE_LIST, EarlierPackage, gone

STEPS = "00-hajimeni.html"
_FOR_SERVERS = frozenset({".kyoso-site", "404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"})
_SCRIPT = re.compile(rb"<script\b[^>]*>.*?</script>\n?|<link [^>]*\bas=\"script\"[^>]*>\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Package:
    """The package of the day of ``facts``, with ``scripts`` or without; what changed since an ``earlier`` one, or all.

    A package without scripts has nothing that runs.
    """

    facts: Facts
    scripts: bool = True
    earlier: EarlierPackage | None = None

    def takes(self, name: str) -> bool:
        """Whether a reader of a folder has any use for the file ``name`` of the site."""
        if name in _FOR_SERVERS:
            return False
        return self.scripts or not name.endswith(".js")

    def as_packed(self, name: str, data: bytes) -> bytes:
        """Return what the file ``name`` of the site, which holds ``data``, is in this package."""
        return data if self.scripts or not name.endswith(".html") else _SCRIPT.sub(b"", data)

    def guides(self) -> Mapping[str, bytes]:
        """Return the files that tell how to use the package; the page that looks whether it is genuine is a script."""
        made = {STEPS: steps(self.facts, self.earlier, scripts=self.scripts)}
        return made | {GENUINE: genuine(self.facts)} if self.scripts else made

    def is_news(self, name: str, told: str) -> bool:
        """Whether the earlier package had no file ``name`` with the sum ``told``."""
        return self.earlier is None or self.earlier.sums.get(name) != told

    def gone(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Return what takes the place of files that there are no more, now that there are ``names``, and their list."""
        return gone(self.earlier, {*names, GONE_LIST}) if self.earlier else {}
