"""The pages of one site: pressed and written by any of the workers, or taken over from an earlier run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from generator.cache.edition import files_below
from generator.cache.kept import Keeping, kept, key_of
from generator.search.counting import counting
from generator.search.synonyms import targets
from generator.site.counted import Counted
from generator.site.earlier import Earlier, as_written
from generator.site.press import Fresh, Press, Pressed
from generator.site.search_step import SYNONYMS, lists_for
from generator.site.theme import Theme


class Pressing:
    """Puts the pages of the documents at ``paths`` into a site; ``counted`` gives what was counted of them."""

    def __init__(self, config_file: Path, site: Path, earlier: Earlier) -> None:
        """Make the site of the settings in ``config_file`` in the empty folder ``site``, by what is known of pages."""
        self._source, self._site, self._earlier = config_file.parent, site, earlier
        self.theme = Theme(config_file, site)
        self.lists = lists_for(self._source)
        self.edition = key_of((self._source / SYNONYMS).read_bytes())  # of the lists
        self.paths = sorted(self.theme.documents)
        self._press = Press(self.theme, counting(targets(*self.lists)))
        self.counted = Counted(earlier.pages, lambda path: self._press.page(path, self._text(path)).counted)

    def pages(self, paths: Sequence[str]) -> Iterator[tuple[Pressed, bool]]:
        """Yield what is known of pages when they lie in the site, and whether it was known already."""
        make_folders(self._site, paths)
        for page, is_known in kept(self._earlier.pages, self._keeping(), self._made, paths):
            self.counted.hold(page.counted, page.path)
            yield page, is_known

    def _made(self, path: str) -> Fresh:
        fresh = self._press.page(path, self._text(path))
        for name, content in fresh.files.items():
            (self._site / name).write_bytes(content)
        return fresh

    def _keeping(self) -> Keeping[str, Pressed]:
        """Return how pages are kept: by their texts and what all pages share, with their files."""
        shared, docs = self._shared(), self._source / "docs"
        return Keeping(
            key=lambda path: key_of(shared, path.encode(), (docs / path).read_bytes()),
            left=lambda page: as_written(self._site, page.files) if page.alone else (),
            stands=lambda files: bool(files) and self._earlier.hand_over(self._site, files),
            parted=lambda fresh: (fresh.page, fresh.counted),
            put_aside=lambda _page, counted: self.counted.put(counted),
        )

    def _shared(self) -> bytes:
        """Return a digest of what goes into every page: settings, words of the glossary, templates; no style."""
        source = self._source
        templates = (path for path in files_below(source / "theme") if path.suffix == ".html")
        parts = [source / "mkdocs.yml", source / SYNONYMS, *templates]
        named = ((path.relative_to(source).as_posix().encode(), path.read_bytes()) for path in parts)
        return key_of(*chain.from_iterable(named)).encode()

    def _text(self, path: str) -> str:
        return (self._source / "docs" / path).read_text(encoding="utf-8")


def write(site: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` by their paths in ``site``."""
    make_folders(site, files)
    for name, content in files.items():
        (site / name).write_bytes(content)


def make_folders(site: Path, paths: Iterable[str]) -> None:
    """Make the folders of ``site`` for files at these paths."""
    for folder in {path.rpartition("/")[0] for path in paths}:
        (site / folder).mkdir(parents=True, exist_ok=True)
