"""The folder ``build`` → the whole site: each page is pressed and written by any of the workers, the rest once.

``mkdocs build`` on the same folder makes the same pages, and takes ten times as long: it is what this is held to.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.cache.parts import Of, Part
from generator.output.standalone import NOWHERE
from generator.search.large import Source
from generator.site.collecting import collecting_scripts
from generator.site.earlier import Earlier
from generator.site.finish import finished, policy_fault
from generator.site.index_step import write_search
from generator.site.links import Seen
from generator.site.pressing import Pressing, write
from generator.site.spare import remove_spare
from generator.site.theme import mkdocs_warnings
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
        pressing = Pressing(config_file, site, earlier)
        pages = [*watch.gathered(pressing.pages(pressing.paths), len(pressing.paths))]
        pressing.theme.put_beside_the_pages({page.path: page.told for page in pages})
        names = [page.counted for page in pages if page.counted]
        write_search(site, Source(names, pressing.counted, lambda: pressing.lists, pressing.edition), earlier)
    write(site, {path: text.encode() for path, text in collecting_scripts().items()})
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
        pressing = Pressing(config_file, site, Earlier(site, part.pack("pages")))
        paths = [*filter(share.takes, pressing.paths)]
        for page in watch.gathered(pressing.pages(paths), len(paths)):
            for name in page.files if page.alone else ():
                part.put_file(Of.SITE, site, name)


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
