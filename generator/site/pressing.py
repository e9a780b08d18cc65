"""The pages of one site: pressed and written by any of the workers, or taken over from an earlier run."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from generator import spoken
from generator.cache.kept import Keeping, kept, key_of
from generator.search.counting import CountedPage, counting, unpacked
from generator.search.groups import Lists
from generator.search.phrases import Phrases
from generator.search.synonyms import targets
from generator.search.vectors import Vectors
from generator.site.aside import Aside
from generator.site.earlier import Earlier, as_written
from generator.site.late import Late
from generator.site.press import Fresh, Press, Pressed
from generator.site.search_step import SYNONYMS, VECTORS, lists_for, vectors_for
from generator.site.source import Source
from generator.site.writing import make_folders, put


class Pressing:
    """Puts the pages of a ``source`` into a site."""

    def __init__(self, source: Source, site: Path, earlier: Earlier) -> None:
        """Make pages in the folder ``site``, by what is known of those of an ``earlier`` run."""
        self._source, self._site, self._earlier = source, site, earlier
        self._aside = Aside(earlier.pages)
        self._paths: dict[str, str] = {}
        self._named: dict[frozenset[str], frozenset[str]] = {}  # one of each, however many pages are alike
        self.theme = Late(source, site, self._aside)
        self.edition = key_of(spoken().encode(), (source.folder / SYNONYMS).read_bytes())  # of the lists
        self.index_edition = key_of(self.edition.encode(), (source.folder / VECTORS).read_bytes())

    @cached_property
    def lists(self) -> Lists:
        """The synonyms with which pages are found."""
        return lists_for(self._source.folder)

    def vectors(self) -> Vectors:
        """Return what words and pages mean.

        Raises:
            CannotRunError: A row of the table is no vector.
        """
        return vectors_for(self._source.folder)

    @cached_property
    def _press(self) -> Press:
        return Press(self.theme, counting(self._phrases()))

    def _phrases(self) -> Phrases:
        """Return the words of the lists, as they are looked for in pages."""
        content = self._aside.get(self.edition)
        if content is None:
            content = pickle.dumps(Phrases(targets(*self.lists)), pickle.HIGHEST_PROTOCOL)
            self._aside.put({self.edition: content})
        phrases: Phrases = pickle.loads(content)  # noqa: S301 - see cache/folder.py: it is the user's own
        return phrases

    def pages(self, paths: Sequence[str]) -> Iterator[tuple[Pressed, bool]]:
        """Yield what is known of the pages of documents when they lie in the site, and whether it was known already.

        Raises:
            CannotRunError: MkDocs or the theme cannot make one, or it is to be found and has no article.
        """
        make_folders(self._site, paths)
        self._aside.hold([self.theme.facts_name, self.edition])
        for page, is_known in kept(self._earlier.pages, self._keeping(), self._made, paths):
            self._aside.hold(page.aside)
            self._paths[page.counted] = page.path
            named = self._named.setdefault(page.named, page.named)
            yield replace(page, seen=page.seen and page.seen.small(), named=named), is_known

    def counted(self, name: str) -> CountedPage:
        """Return what was counted of a page, one of this run or of the run before, by its name.

        Raises:
            KeyError: It is of the run before and lost.
        """
        content = self._aside.get(name)
        if content is None:  # lost: it is counted again
            path = self._paths[name]
            content = self._press.page(path, self._source.text(path)).aside[name]
        return unpacked(content)

    def _made(self, path: str) -> Fresh:
        fresh = self._press.page(path, self._source.text(path))
        for name, content in fresh.files.items():
            put(self._site / name, content)
        return fresh

    def _keeping(self) -> Keeping[str, Pressed]:
        """Return how pages are kept: by their texts and what they share, with their files.

        Those that are not alone stand for as long as no file comes or goes.
        """
        source, names = self._source, self._source.names
        return Keeping(
            key=lambda path: key_of(source.shared, path.encode(), source.digest(path)),
            left=lambda page: (b"" if page.alone else names, as_written(self._site, page.files)),
            stands=lambda left: left[0] in (b"", names) and self._earlier.hand_over(self._site, left[1]),
            parted=lambda fresh: (fresh.page, fresh.aside),
            put_aside=self._aside.put,
            settle=self._settle,
        )

    def _settle(self) -> None:
        """Make ready what each of several workers would otherwise make for itself."""
        self.theme.open()
        _made = self._press
