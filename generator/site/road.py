"""The folder ``build`` → the whole site: each page is pressed and written by any of the workers, the rest once.

``mkdocs build`` on the same folder makes the same pages, and takes ten times as long: it is what this is held to.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.cache.edition import files_below
from generator.cache.kept import Keeping, kept, key_of
from generator.cache.parts import Of, Part
from generator.output.standalone import NOWHERE
from generator.search.corpus import Corpus
from generator.search.counting import counting
from generator.search.synonyms import targets
from generator.site.collecting import collecting_scripts
from generator.site.earlier import Earlier, as_written
from generator.site.finish import finished, policy_fault
from generator.site.links import Seen
from generator.site.press import Press, Pressed
from generator.site.search_step import SYNONYMS, lists_for, search_of
from generator.site.spare import remove_spare
from generator.site.theme import Theme, mkdocs_warnings
from generator.work.share import Share
from generator.work.watch import Watch

ADDRESSES = "addresses.txt"


class Made(NamedTuple):
    """What is known of a made site: problems as Japanese sentences, and what was seen of pages without fault."""

    problems: list[str]
    seen: Mapping[str, Seen]


def make_site(config_file: Path, site: Path, earlier: Earlier, watch: Watch) -> Made:
    """Make the site of the settings in ``config_file`` in the empty folder ``site``.

    Pages are taken over from an ``earlier`` run where nothing that they depend on has changed; ``watch`` follows them.

    Raises:
        CannotRunError: MkDocs or the theme cannot make it, or a page that is to be found has no article.
    """
    with mkdocs_warnings() as problems:
        theme = Theme(config_file, site)
        lists = lists_for(config_file.parent)
        press = Press(theme, counting(targets(*lists)))
        paths = sorted(theme.documents)
        made = _pages(press, paths, config_file.parent, site, earlier)
        corpus = Corpus()
        pages = [_taken_in(page, corpus) for page in watch.gathered(made, len(paths))]
        theme.put_beside_the_pages({page.path: page.told for page in pages})
    _write(site, search_of(corpus, lists))
    _write(site, {path: text.encode() for path, text in collecting_scripts().items()})
    remove_spare(site, {name: page.named for page in pages for name in page.files})
    nowhere = _finish_nowhere(site)
    list_addresses(site)
    told = [problem for page in pages for problem in page.problems]
    return Made([*problems, *told, *nowhere], {page.files[0]: page.seen for page in pages if page.seen})


def press_share(config_file: Path, site: Path, share: Share, part: Part, watch: Watch) -> None:
    """Make the pages of one ``share`` in the empty folder ``site``, and keep in ``part`` those that depend on no other.

    What is wrong with a page is told where all are joined.

    Raises:
        CannotRunError: See ``make_site``.
    """
    with mkdocs_warnings():
        theme = Theme(config_file, site)
        press = Press(theme, counting(targets(*lists_for(config_file.parent))))
        paths = [path for path in sorted(theme.documents) if share.takes(path)]
        made = _pages(press, paths, config_file.parent, site, Earlier(site, part.pack("pages")))
        for page in watch.gathered(made, len(paths)):
            for name in page.files if page.alone else ():
                part.put_file(Of.SITE, site, name)


def _pages(
    press: Press, paths: Sequence[str], source: Path, site: Path, earlier: Earlier
) -> Iterator[tuple[Pressed, bool]]:
    """Yield what is known of the pages of documents when they lie in ``site``, and whether it was known already."""
    _make_folders(site, paths)
    return kept(earlier.pages, _keeping(source, site, earlier), _pressing(press, source / "docs", site), paths)


def _taken_in(page: Pressed, corpus: Corpus) -> Pressed:
    """Return a page without its words, which ``corpus`` has then: they are the most that is known of it."""
    if page.counted:
        corpus.add(page.counted)
    return replace(page, counted=None)


def _pressing(press: Press, docs: Path, site: Path) -> Callable[[str], Pressed]:
    """Return what puts the page of a document into ``site`` and tells what is known of it."""

    def make(path: str) -> Pressed:
        page, files = press.page(path, (docs / path).read_text(encoding="utf-8"))
        for name, content in files.items():
            (site / name).write_bytes(content)
        return page

    return make


def _keeping(source: Path, site: Path, earlier: Earlier) -> Keeping[str, Pressed]:
    """Return how pages are kept: by their texts and what all pages of the folder ``source`` share, with their files."""
    shared = _shared_by_pages(source)
    return Keeping(
        key=lambda path: key_of(shared, path.encode(), (source / "docs" / path).read_bytes()),
        left=lambda page: as_written(site, page.files) if page.alone else (),
        stands=lambda files: bool(files) and earlier.hand_over(site, files),
    )


def _shared_by_pages(source: Path) -> bytes:
    """Return a digest of what goes into every page: settings, words of the glossary, templates; no style, no script."""
    templates = (path for path in files_below(source / "theme") if path.suffix == ".html")
    parts = [source / "mkdocs.yml", source / SYNONYMS, *templates]
    named = ((path.relative_to(source).as_posix().encode(), path.read_bytes()) for path in parts)
    return key_of(*chain.from_iterable(named)).encode()


def _make_folders(site: Path, paths: Iterable[str]) -> None:
    for folder in {path.rpartition("/")[0] for path in paths}:
        (site / folder).mkdir(parents=True, exist_ok=True)


def _write(site: Path, files: Mapping[str, bytes]) -> None:
    _make_folders(site, files)
    for name, content in files.items():
        (site / name).write_bytes(content)


def _finish_nowhere(site: Path) -> list[str]:
    """Give the page for lost addresses its policy; return that it has no place for it, if so."""
    path = site / NOWHERE
    html = path.read_text(encoding="utf-8")
    path.write_text(finished(html, NOWHERE), encoding="utf-8", newline="\n")
    return [f"{NOWHERE}: {fault}"] if (fault := policy_fault(html)) else []


def list_addresses(site: Path) -> None:
    """List every page of ``site`` in ``addresses.txt``: what the next site is compared with."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    text = "".join(f"{name}\n" for name in names if name != NOWHERE)
    (site / ADDRESSES).write_text(text, encoding="utf-8", newline="\n")
