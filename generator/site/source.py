"""The folder ``build``, from which a site is made, and what tells whether something in it has changed."""

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from generator import spoken
from generator.cache.edition import files_below
from generator.cache.kept import key_of
from generator.config import Builder
from generator.site.search_step import SYNONYMS
from generator.site.spare import NAMING

_DOCS, _THEME, _SETTINGS = "docs/", "theme/", "mkdocs.yml"
_DAY = "SOURCE_DATE_EPOCH"  # the variable by which MkDocs dates what it makes


class Source:
    """The files of a ``folder``; ``digests`` tell what each holds, by its path there."""

    def __init__(
        self, folder: Path, digests: Mapping[str, str] | None = None, builder: Builder = Builder.MKDOCS
    ) -> None:
        """Know the files of ``folder``, which are read if nobody has their ``digests``; ``builder`` makes its pages."""
        self.builder = builder
        self.folder, self.settings = folder, folder / _SETTINGS
        self._digests = digests if digests is not None else _digests_of(folder)
        documents = (path for path in self._digests if path.startswith(_DOCS) and path.endswith(".md"))
        self.documents = sorted(path.removeprefix(_DOCS) for path in documents)

    def text(self, document: str) -> str:
        """Return the text of a document."""
        return (self.folder / _DOCS / document).read_text(encoding="utf-8")

    @cached_property
    def copied(self) -> list[str]:
        """The names of the other files of ``docs``: they stand in the site as they are."""
        names = (path.removeprefix(_DOCS) for path in self._digests if path.startswith(_DOCS))
        return sorted(name for name in names if not name.endswith(".md"))

    def content(self, name: str) -> bytes:
        """Return what a file of ``docs`` holds."""
        return (self.folder / _DOCS / name).read_bytes()

    def digest(self, document: str) -> bytes:
        """Return what tells the content of a file of ``docs``."""
        return self._digests[f"{_DOCS}{document}"].encode()

    @cached_property
    def shared(self) -> bytes:
        """A digest of what goes into every page: language, settings, glossary, templates; no style, no script."""
        templates = (path for path in self._digests if path.startswith(_THEME) and path.endswith(".html"))
        return key_of(self.builder.encode(), spoken().encode(), self._of([_SETTINGS, SYNONYMS, *templates])).encode()

    @cached_property
    def names(self) -> bytes:
        """A digest of which files there are, and of the day: what MkDocs knows of the others when it makes a page."""
        return key_of(os.environ.get(_DAY, "").encode(), *map(str.encode, sorted(self._digests))).encode()

    @cached_property
    def beside(self) -> bytes:
        """A digest of everything but the texts of documents, and of what is copied without a look into it."""
        looked_at = (path for path in self._digests if not path.startswith(_DOCS) or path.endswith(NAMING))
        return key_of(self.builder.encode(), spoken().encode(), self.names, self._of(looked_at)).encode()

    def _of(self, paths: Iterable[str]) -> bytes:
        named = ((path.encode(), self._digests[path].encode()) for path in sorted(paths))
        return key_of(*chain.from_iterable(named)).encode()


def _digests_of(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): blake2b(path.read_bytes(), digest_size=16).hexdigest()
        for path in files_below(folder)
    }
