"""The folder ``build`` → the whole site: each page is pressed and written by any of the workers, the rest once.

``mkdocs build`` on the same folder makes the same pages, and takes ten times as long: it is what this is held to.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.cache.parts import Of, Part
from generator.output.standalone import NOWHERE
from generator.search.large import IndexSource
from generator.site.beside import put_beside
from generator.site.earlier import Earlier
from generator.site.index_step import write_search
from generator.site.links import Seen
from generator.site.pressing import Pressing
from generator.site.source import Source
from generator.site.swap import inventory
from generator.site.writing import write
from generator.work.share import Share
from generator.work.watch import Watch

ADDRESSES = "addresses.txt"


class Made(NamedTuple):
    """What is known of a made site: problems as Japanese sentences, and what was seen of pages without fault."""

    problems: list[str]
    seen: Mapping[str, Seen]


def make_site(source: Source, site: Path, earlier: Earlier, watch: Watch) -> Made:
    """Make the site of ``source`` in the folder ``site``, which is empty or holds an earlier one still.

    Pages are taken over from an ``earlier`` run where nothing that they depend on has changed; ``watch`` follows them.

    Raises:
        CannotRunError: MkDocs or the theme cannot make it, or a page that is to be found has no article.
    """
    earlier.begin(site)
    pressing = Pressing(source, site, earlier)
    pages = [*watch.gathered(pressing.pages(source.documents), len(source.documents))]
    beside = put_beside(pressing.theme, source, site, pages, earlier)
    names = [page.counted for page in pages if page.counted]
    index = IndexSource(names, pressing.counted, lambda: pressing.lists, pressing.index_edition, pressing.vectors)
    write_search(site, index, earlier)
    earlier.leave_out(site)
    list_addresses(site)
    problems = [problem for page in pages for problem in page.problems]
    return Made([*problems, *beside.problems], {page.files[0]: page.seen for page in pages if page.seen})


def press_share(source: Source, site: Path, share: Share, part: Part, watch: Watch) -> None:
    """Make the pages of one ``share`` in the empty folder ``site``, and keep in ``part`` those that depend on no other.

    What is wrong with a page is told where all are joined.

    Raises:
        CannotRunError: See ``make_site``.
    """
    pressing = Pressing(source, site, Earlier(site, part.pack("pages")))
    paths = [*filter(share.takes, source.documents)]
    for page in watch.gathered(pressing.pages(paths), len(paths)):
        for name in page.files if page.alone else ():
            part.put_file(Of.SITE, site, name)


def list_addresses(site: Path) -> None:
    """List every page of ``site`` in ``addresses.txt``: what the next site is compared with."""
    names = sorted(name for name in inventory(site) if name.endswith(".html"))
    text = "".join(f"{name}\n" for name in names if name != NOWHERE)
    write(site, {ADDRESSES: text.encode()})
