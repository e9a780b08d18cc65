"""Everything in a site that is neither a page nor its search: made once for as long as nothing of it changes."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from generator.cache.kept import Keeping, kept, key_of
from generator.output.standalone import NOWHERE
from generator.site.collecting import collecting_scripts
from generator.site.earlier import Earlier, Written, as_written
from generator.site.finish import finished, policy_fault
from generator.site.late import Late
from generator.site.press import Pressed
from generator.site.source import Source
from generator.site.spare import remove_spare
from generator.site.swap import inventory
from generator.site.writing import make_folders, put, write


class Beside(NamedTuple):
    """What was put beside the pages: the names of ``files``, and ``problems`` as Japanese sentences."""

    files: Sequence[str]
    problems: Sequence[str]


def put_beside(theme: Late, source: Source, site: Path, pages: Sequence[Pressed], earlier: Earlier) -> Beside:
    """Put what ``pages`` need beside them, as they lie in ``site``.

    Raises:
        CannotRunError: MkDocs or the theme cannot make it.
    """
    copied = _copied(source, site, earlier)
    told = {page.path: dict(page.told) for page in pages}
    named = {name: page.named for page in pages for name in page.files}

    def make(_key: str) -> Beside:
        earlier.leave_out(site)
        problems = theme.workshop.put_beside_the_pages(told)
        write(site, {path: text.encode() for path, text in collecting_scripts().items()})
        remove_spare(site, named)
        nowhere = _finish_nowhere(site)
        others = inventory(site).keys() - named.keys() - copied
        return Beside(sorted(others), [*problems, *nowhere])

    def stands(files: Sequence[Written]) -> bool:
        make_folders(site, [file.name for file in files])
        return earlier.hand_over(site, files)

    all_named = sorted(set().union(*named.values()))
    key = key_of(source.beside, repr(sorted(told.items())).encode(), *map(str.encode, all_named))
    keeping = Keeping[str, Beside](key=str, left=lambda made: as_written(site, made.files), stands=stands)
    ((beside, _is_known),) = kept(earlier.pages, keeping, make, [key])
    return beside


def _copied(source: Source, site: Path, earlier: Earlier) -> AbstractSet[str]:
    """Copy into ``site`` what is to stand there as it is, each file for itself; return the names.

    The texts to take along are among it: an edit changes some of them, which is no reason to make the rest anew.
    """

    def copy(name: str) -> str:
        put(site / name, source.content(name))
        return name

    make_folders(site, source.copied)
    keeping = Keeping[str, str](
        key=lambda name: key_of(b"copied", name.encode(), source.digest(name)),
        left=lambda name: as_written(site, [name]),
        stands=lambda files: earlier.hand_over(site, files),
    )
    return {name for name, _is_known in kept(earlier.pages, keeping, copy, source.copied)}


def _finish_nowhere(site: Path) -> list[str]:
    """Give the page for lost addresses its policy; return that it has no place for it, if so."""
    path = site / NOWHERE
    html = path.read_text(encoding="utf-8")
    path.write_text(finished(html, NOWHERE), encoding="utf-8", newline="\n")
    return [f"{NOWHERE}: {fault}"] if (fault := policy_fault(html)) else []
