"""The folder ``build`` → the whole site: each page is pressed and written by any of the workers, the rest once.

``mkdocs build`` on the same folder makes the same pages, and takes ten times as long: it is what this is held to.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.output.standalone import NOWHERE
from generator.search.counting import counting
from generator.search.synonyms import targets
from generator.site.collecting import collecting_scripts
from generator.site.finish import finished, policy_fault
from generator.site.links import Seen
from generator.site.press import Press, Pressed
from generator.site.search_step import lists_for, search_of
from generator.site.spare import remove_spare
from generator.site.theme import Theme, mkdocs_warnings
from generator.work.sharing import shared

ADDRESSES = "addresses.txt"


class Made(NamedTuple):
    """What is known of a made site: problems as Japanese sentences, and what was seen of pages without fault."""

    problems: list[str]
    seen: Mapping[str, Seen]


def make_site(config_file: Path, site: Path) -> Made:
    """Make the site of the settings in ``config_file`` in the empty folder ``site``.

    Raises:
        CannotRunError: MkDocs or the theme cannot make it, or a page that is to be found has no article.
    """
    with mkdocs_warnings() as problems:
        theme = Theme(config_file, site)
        lists = lists_for(config_file.parent)
        pages = _pressed(Press(theme, counting(targets(*lists))), theme.documents, config_file.parent / "docs", site)
        theme.put_beside_the_pages({page.path: page.told for page in pages})
    _write(site, search_of([page.counted for page in pages if page.counted], lists))
    _write(site, {path: text.encode() for path, text in collecting_scripts().items()})
    remove_spare(site, {name: page.named for page in pages for name in page.files})
    nowhere = _finish_nowhere(site)
    list_addresses(site)
    told = [problem for page in pages for problem in page.problems]
    return Made([*problems, *told, *nowhere], {page.files[0]: page.seen for page in pages if page.seen})


def _pressed(press: Press, documents: Iterable[str], docs: Path, site: Path) -> list[Pressed]:
    """Put the pages of ``documents`` into ``site`` and return what is known of each, in the order of their paths."""
    paths = sorted(documents)
    _make_folders(site, paths)

    def make(path: str) -> Pressed:
        page, files = press.page(path, (docs / path).read_text(encoding="utf-8"))
        for name, content in files.items():
            (site / name).write_bytes(content)
        return page

    return list(shared(make, paths))


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
